/** Why something was refused, by the problem's code. */
export const errors = {
  QUESTION: {
    NOT_FOUND: '没有这道试题。',
    CHANGED: '试题{code}刚被别人改过，请看过最新的再办。',
    STATE: '试题现在的状态不能这样办，请看过最新的再办。',
    OWN_WORK: '自己写的试题要由别人审核。',
    KEPT: '送审过或进过试卷的试题不能删除，可以停用。',
    NOT_SOUND: '试题还不完整，请看标出的地方。',
    REASON_NEEDED: '{code}已经审核通过，改动要写明原因。',
    SUBJECT_UNKNOWN: '没有这个科目，请重新选。',
    PICTURE_UNKNOWN: '题中有图片没有上传，请重新插入。',
  },
  QUESTION_SUBJECT: {
    NOT_FOUND: '没有这个科目。',
    EXISTS: '已经有“{name}”。',
    IN_USE: '科目下还有{questions}道试题、{children}个下级科目，移走以后才能删除。',
    TOO_DEEP: '科目最多{max}级。',
    INTO_ITSELF: '科目不能移到自己下面。',
  },
  IMAGE: { DIMENSIONS: '图片太大或太小。', KIND: '只收{kinds}图片。', NOT_FOUND: '没有这张图片。' },
};
