/** Questions: kinds and what stands in the text of a question, the same for staff and contestants. */
export const question = {
  kind: {
    SINGLE: 'Single choice',
    MULTIPLE: 'Multiple choice',
    TRUE_FALSE: 'True or false',
    BLANK: 'Fill in the blank',
    SHORT_ANSWER: 'Short answer',
    CASE: 'Case',
  },
  truth: { T: 'True', F: 'False' },
  blank: 'Blank {no}',
  picture: 'picture of the question',
  pictureLoading: 'Fetching the picture…',
  pictureFailed: 'The picture cannot be fetched for now: {alt}.',
};
