/** What the competitions (季度业务竞赛) tell people; part of the catalogue of words.ts. */

export const ROUND_WORDS = {
  'round.published': {
    'zh-CN': {
      title: '请按时参加{competition}{round}',
      body: '{competition}{round}已发布：{startsAt:time}开考，{endsAt:time}截止，答题{minutes}分钟，每人一次。请安排好时间。',
    },
    en: {
      title: 'You are on the list of {competition}: {round}',
      body: '{round} of {competition} has been published: it opens on {startsAt:time} and ends on {endsAt:time}, {minutes} minutes to answer, one attempt each. Please keep the time free.',
    },
  },
  'round.withdrawn': {
    'zh-CN': {
      title: '{competition}{round}暂不举行',
      body: '原定{startsAt:time}的{competition}{round}已撤回[，原因：{reason}]。重新发布后再通知你。',
    },
    en: {
      title: '{competition}: {round} is withdrawn',
      body: '{round} of {competition}, planned for {startsAt:time}, has been withdrawn[. Reason: {reason}]. You will be told when it is published again.',
    },
  },
  'round.extended': {
    'zh-CN': {
      title: '截止时间延长：{competition}{round}到{endsAt:time}',
      body: '{competition}{round}的截止时间改为{endsAt:time}[，原因：{reason}]。',
    },
    en: {
      title: '{competition}: {round} now ends on {endsAt:time}',
      body: '{round} of {competition} now ends on {endsAt:time}[. Reason: {reason}].',
    },
  },
  'round.closed-early': {
    'zh-CN': {
      title: '{competition}{round}提前截止',
      body: '{competition}{round}已于{endsAt:time}提前截止[，原因：{reason}]。已保存的答案照常计分。',
    },
    en: {
      title: '{competition}: {round} was closed early',
      body: '{round} of {competition} was closed early, on {endsAt:time}[. Reason: {reason}]. Answers that were saved count.',
    },
  },
  'round.tomorrow': {
    'zh-CN': {
      title: '明天开考：{competition}{round}',
      body: '{competition}{round}{startsAt:time}开考，{endsAt:time}截止，答题{minutes}分钟。请提前登录，检查网络。',
    },
    en: {
      title: 'Tomorrow: {competition}, {round}',
      body: '{round} of {competition} opens on {startsAt:time} and ends on {endsAt:time}, {minutes} minutes to answer. Please sign in beforehand and check your connection.',
    },
  },
  'round.today': {
    'zh-CN': {
      title: '今天开考：{competition}{round}',
      body: '{competition}{round}{startsAt:time}开考，{endsAt:time}截止，答题{minutes}分钟。',
    },
    en: {
      title: 'Today: {competition}, {round}',
      body: '{round} of {competition} opens on {startsAt:time} and ends on {endsAt:time}, {minutes} minutes to answer.',
    },
  },
  'round.provisional': {
    'zh-CN': {
      title: '成绩初步公布：{competition}{round}',
      body: '你在{competition}{round}的成绩已初步公布，可以查看自己的得分和答题情况。',
    },
    en: {
      title: 'Provisional results: {competition}, {round}',
      body: 'The provisional results of {round}, {competition}, are out. You can see your own points and answers.',
    },
  },
  'round.appeals': {
    'zh-CN': {
      title: '受理成绩申诉：{competition}{round}',
      body: '对{competition}{round}的成绩有异议的，请在{appealsUntil:time}前提出。',
    },
    en: {
      title: 'Appeals are open: {competition}, {round}',
      body: 'If you disagree with your result of {round}, {competition}, please appeal before {appealsUntil:time}.',
    },
  },
  'round.final': {
    'zh-CN': {
      title: '成绩确定：{competition}{round}',
      body: '{competition}{round}的成绩和奖项已经确定，可以查看。',
    },
    en: {
      title: 'Final results: {competition}, {round}',
      body: 'The results and awards of {round}, {competition}, are final.',
    },
  },
  'round.added': {
    'zh-CN': {
      title: '你已列入{competition}{round}的名单',
      body: '你已补录到{competition}{round}的名单：{startsAt:time}开考，{endsAt:time}截止，答题{minutes}分钟，每人一次。',
    },
    en: {
      title: 'You were put on the list of {competition}: {round}',
      body: 'You were put on the list of {round}, {competition}: it opens on {startsAt:time} and ends on {endsAt:time}, {minutes} minutes to answer, one attempt.',
    },
  },
  'round.removed': {
    'zh-CN': {
      title: '你已不在{competition}{round}的名单上',
      body: '你已从{competition}{round}的名单上移出[，原因：{reason}]。有疑问请联系组织单位。',
    },
    en: {
      title: 'You were taken off the list of {competition}: {round}',
      body: 'You were taken off the list of {round}, {competition}[. Reason: {reason}]. If you have questions, please ask the organiser.',
    },
  },
  'round.extra-time': {
    'zh-CN': {
      title: '你的答题时间有调整：{competition}{round}',
      body: '你在{competition}{round}的答题时间，在规定时长之外另加{extra}分钟。',
    },
    en: {
      title: 'Your time was changed: {competition}, {round}',
      body: 'Your extra time in {round}, {competition}, is {extra} minutes.',
    },
  },
} as const;
