/** Why something was refused, by the problem's code. */
export const errors = {
  QUESTION: {
    NOT_FOUND: 'There is no such question.',
    CHANGED: 'Somebody has just changed {code}. Look at it as it is now.',
    STATE: 'The question is no longer in a state for this. Look at it as it is now.',
    OWN_WORK: 'Somebody else has to review what you wrote.',
    KEPT: 'A question that was submitted or stood on a paper cannot be deleted. It can be retired.',
    NOT_SOUND: 'The question is not complete. Look at the marked places.',
    REASON_NEEDED: '{code} has been approved: say why it changes.',
    SUBJECT_UNKNOWN: 'There is no such subject. Choose again.',
    PICTURE_UNKNOWN: 'A picture in the text was never sent up. Insert it again.',
  },
  QUESTION_SUBJECT: {
    NOT_FOUND: 'There is no such subject.',
    EXISTS: 'There is “{name}” already.',
    IN_USE: 'It still holds questions ({questions}) or subjects ({children}). Move them first.',
    TOO_DEEP: 'Subjects go {max} levels deep at most.',
    INTO_ITSELF: 'A subject cannot be moved under itself.',
  },
  IMAGE: {
    DIMENSIONS: 'The picture is too large or too small.',
    KIND: 'Only these kinds of pictures: {kinds}.',
    NOT_FOUND: 'There is no such picture.',
  },
};
