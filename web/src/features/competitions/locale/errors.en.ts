/** What the server refuses about rounds, attempts and answers, in words. */
export const errors = {
  ROUND: {
    NOT_FOUND: 'There is no such round.',
    NOT_OPEN_YET: 'It has not begun yet.',
    OVER: 'This round has ended.',
    NO_PAPER: 'This round has no paper yet; please tell the staff.',
    NOT_ONLINE: 'This round is held in the hall, not online.',
  },
  ATTEMPT: {
    NOT_ON_LIST: 'You are not on the list of this round. Please ask your unit or the centre.',
    TOO_LATE_TO_START: 'It is too late to begin.',
    NOT_FOUND: 'There is no such paper.',
    OVER: 'They arrived after the end.',
    SUBMITTED: 'This paper is handed in and cannot be changed.',
    SITTING_UNKNOWN: 'This window is no longer valid; please reload.',
    TOO_MANY_SITTINGS: 'It was opened too often; please ask the staff.',
  },
  ANSWER: {
    NO_SUCH_ITEM: 'There is no such question on the paper.',
    NO_SUCH_OPTION: 'The question has no such option.',
    WRONG_SHAPE: 'The answer does not fit the kind of question.',
    TOO_LONG: 'The text is too long; please shorten it.',
    SEQ_TAKEN: 'This save does not fit an earlier one; please answer again.',
    TOO_MANY: 'It was changed too often and cannot be saved any more.',
  },
  RESULT: { NOT_FOUND: 'There is no such result of yours.', NOT_YET: 'Results are not out yet.' },
  APPEAL: {
    NOT_OPEN: 'Appeals are not open now.',
    ALREADY: 'An appeal about this is waiting for its reply.',
    NOT_FOUND: 'There is no such appeal.',
    DECIDED: 'This appeal is decided.',
  },
};
