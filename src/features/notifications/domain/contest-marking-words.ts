/** What marking a contest (季度业务竞赛) tells people; part of the catalogue of words.ts. */
export const CONTEST_MARKING_WORDS = {
  'contest.marker': {
    'zh-CN': {
      title: '请你阅卷：{competitionName}',
      body: '你被聘为“{competitionName}·{roundName}”的阅卷人。考试结束后，请到“我的阅卷”评阅。',
    },
    en: {
      title: 'You are asked to mark: {competitionName}',
      body: 'You have been appointed a marker of “{competitionName}, {roundName}”. Papers are under “My marking” once the round is over.',
    },
  },
} as const;
