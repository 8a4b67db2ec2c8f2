/** What the competitions tell about results, appeals and awards; part of the catalogue of words.ts. */
export const RESULT_WORDS = {
  'competition.appeal-filed': {
    'zh-CN': { title: '收到申诉：{round}', body: '{by}对“{round}”的成绩提出申诉，请在期限内答复。' },
    en: { title: 'Appeal received: {round}', body: '{by} appeals against a result of “{round}”. A reply is due.' },
  },
  'competition.appeal-upheld': {
    'zh-CN': { title: '申诉成立：{round}', body: '你对“{round}”的申诉成立。答复：{reply}' },
    en: { title: 'Appeal upheld: {round}', body: 'Your appeal about “{round}” was upheld. Reply: {reply}' },
  },
  'competition.appeal-rejected': {
    'zh-CN': { title: '申诉未成立：{round}', body: '你对“{round}”的申诉未成立。答复：{reply}' },
    en: { title: 'Appeal not upheld: {round}', body: 'Your appeal about “{round}” was not upheld. Reply: {reply}' },
  },
  'competition.award-granted': {
    'zh-CN': {
      title: '你获得{award}：{round}',
      body: '祝贺你在“{round}”中获得{award}，证书编号{certificateNo}，可以在我的竞赛中打开。',
    },
    en: {
      title: 'Award {award}: {round}',
      body: 'You received “{award}” in “{round}”. Certificate {certificateNo} can be opened under my contests.',
    },
  },
} as const;
