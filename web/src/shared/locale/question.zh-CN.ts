/** 题: kinds and what stands in the text of a question, the same for staff and contestants. */
export const question = {
  kind: {
    SINGLE: '单选题',
    MULTIPLE: '多选题',
    TRUE_FALSE: '判断题',
    BLANK: '填空题',
    SHORT_ANSWER: '简答题',
    CASE: '案例题',
  },
  truth: { T: '正确', F: '错误' },
  blank: '第{no}空',
  picture: '题中图片',
  pictureLoading: '正在取图片…',
  pictureFailed: '图片暂时取不到：{alt}。',
};
