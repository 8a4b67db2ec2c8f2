/** What the question bank tells those who wrote for it; part of the catalogue of words.ts. */
export const QUESTION_WORDS = {
  'question.approved': {
    'zh-CN': { title: '试题已通过审核：{code}', body: '{by}通过了试题{code}“{stem}”，可以组卷了[。意见：{words}]。' },
    en: {
      title: 'Question approved: {code}',
      body: '{by} approved {code}, “{stem}”; papers may use it[. They say: {words}].',
    },
  },
  'question.approved-many': {
    'zh-CN': { title: '{count}道试题已通过审核', body: '{by}通过了你写的{count}道试题，可以组卷了。' },
    en: {
      title: 'Questions approved: {count}',
      body: '{by} approved questions of yours: {count}. Papers may use them.',
    },
  },
  'question.returned': {
    'zh-CN': { title: '试题被退回：{code}', body: '{by}退回了试题{code}“{stem}”[。原因：{words}]。改好后可再送审。' },
    en: {
      title: 'Question returned: {code}',
      body: '{by} returned {code}, “{stem}”[. Reason: {words}]. Submit it again once it is mended.',
    },
  },
};
