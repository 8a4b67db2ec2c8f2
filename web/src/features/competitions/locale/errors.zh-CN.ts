/** What the server refuses about rounds, attempts and answers, in words. */
export const errors = {
  ROUND: {
    NOT_FOUND: '没有这一轮。',
    NOT_OPEN_YET: '还没到开始的时间。',
    OVER: '这一轮已经截止。',
    NO_PAPER: '这一轮还没有试卷，请联系工作人员。',
    NOT_ONLINE: '这一轮在现场进行，不在网上答题。',
  },
  ATTEMPT: {
    NOT_ON_LIST: '你不在这一轮的参赛名单里。有疑问请联系本单位或培训中心。',
    TOO_LATE_TO_START: '已过迟到限时，不能再开始。',
    NOT_FOUND: '没有这份答卷。',
    OVER: '传到时已经截止。',
    SUBMITTED: '这份答卷已经交了，不能再改。',
    SITTING_UNKNOWN: '这个窗口已经失效，请刷新。',
    TOO_MANY_SITTINGS: '打开的次数太多，请联系工作人员。',
  },
  ANSWER: {
    NO_SUCH_ITEM: '卷上没有这道题。',
    NO_SUCH_OPTION: '这道题没有这个选项。',
    WRONG_SHAPE: '答案的格式和题型对不上。',
    TOO_LONG: '写得太长，请删短一些。',
    SEQ_TAKEN: '这一次保存和之前的对不上，请再答一次。',
    TOO_MANY: '修改的次数太多，不能再存。',
  },
  RESULT: { NOT_FOUND: '没有你的这份成绩。', NOT_YET: '成绩还没有公布。' },
  APPEAL: {
    NOT_OPEN: '现在不在申诉期。',
    ALREADY: '这道题已经申诉过，正在等答复。',
    NOT_FOUND: '没有这条申诉。',
    DECIDED: '这条申诉已经办结。',
  },
};
