import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allowedActs, transition } from '../../../kernel/transitions.js';
import {
  factsOf,
  JOURNAL_ACTS,
  LECTURE_LIFE,
  missingForFiling,
  STANDING_STATES,
  topicIsPublic,
  type JournalAct,
  type JournalFact,
} from './lecture-states.js';
import { LECTURE_STATES, STEPS, type LectureState, type Step } from './season.js';

const STEP_OF: Readonly<Record<JournalAct, Step>> = {
  NOTICE_SENT: 'NOTICE',
  TOPIC_SUBMITTED: 'TOPIC',
  TOPIC_APPROVED: 'TOPIC',
  TOPIC_RETURNED: 'TOPIC',
  COURSEWARE_SUBMITTED: 'COURSEWARE',
  COURSEWARE_APPROVED: 'COURSEWARE',
  COURSEWARE_RETURNED: 'COURSEWARE',
  PREPARED: 'GROUP_PREPARATION',
  REHEARSAL_PASSED: 'REHEARSAL',
  REHEARSAL_REVISE: 'REHEARSAL',
  REHEARSAL_REPLACE: 'REHEARSAL',
  HELD: 'LECTURE',
  WAIVED: 'REHEARSAL',
  FILED: 'FILING',
  SPEAKER_CHANGED: 'TOPIC',
};
const row = (act: JournalAct, on = '2027-03-10'): JournalFact => ({ act, step: STEP_OF[act], on });
const told = (state: LectureState, ...acts: JournalAct[]): string[] => {
  const facts = factsOf(
    state,
    acts.map((act) => row(act)),
  );
  return STEPS.filter((step) => facts[step].state !== 'NONE').map((step) => `${step} ${facts[step].state}`);
};

describe('the life of a lecture', () => {
  it('leads from the assignment to the filing in nine acts', () => {
    const acts = [
      'submitTopic',
      'approveTopic',
      'submitCourseware',
      'approveCourseware',
      'prepare',
      'passRehearsal',
      'hold',
      'file',
    ] as const;
    let state: LectureState = 'ASSIGNED';
    for (const act of acts) state = transition(LECTURE_LIFE, state, act, 'X');
    expect(state).toBe('FILED');
  });

  it('ends when filed, cancelled or missed, and only there', () => {
    expect(LECTURE_STATES.filter((state) => allowedActs(LECTURE_LIFE, state).length === 0)).toEqual([
      'FILED',
      'CANCELLED',
      'MISSED',
    ]);
  });

  it('can be held from every step before it, and filed only once held', () => {
    const before = STANDING_STATES.filter((state) => state !== 'HELD' && state !== 'FILED');
    for (const state of before) expect(LECTURE_LIFE[state].hold).toBe('HELD');
    expect(LECTURE_STATES.filter((state) => LECTURE_LIFE[state].file !== undefined)).toEqual(['HELD']);
  });

  it('goes back to the courseware when the rehearsal asks for it, and then past the group preparation', () => {
    expect(LECTURE_LIFE.PREPARED.reviseRehearsal).toBe('TOPIC_APPROVED');
    expect(LECTURE_LIFE.COURSEWARE_SUBMITTED.approveRevisedCourseware).toBe('PREPARED');
  });

  it.each(LECTURE_STATES.map((state) => [state, topicIsPublic(state)] as const))(
    '%s shows its topic: %s',
    (state, shown) => {
      expect(shown).toBe(!['ASSIGNED', 'TOPIC_SUBMITTED', 'CANCELLED', 'MISSED'].includes(state));
    },
  );
});

describe('what the journal tells', () => {
  it.each<[LectureState, JournalAct[], string[]]>([
    ['ASSIGNED', [], []],
    ['ASSIGNED', ['NOTICE_SENT', 'TOPIC_SUBMITTED', 'TOPIC_RETURNED'], ['NOTICE DONE']],
    ['TOPIC_SUBMITTED', ['TOPIC_SUBMITTED'], ['TOPIC SUBMITTED']],
    [
      'COURSEWARE_SUBMITTED',
      ['TOPIC_SUBMITTED', 'TOPIC_APPROVED', 'COURSEWARE_SUBMITTED'],
      ['TOPIC DONE', 'COURSEWARE SUBMITTED'],
    ],
    [
      'TOPIC_APPROVED',
      ['TOPIC_APPROVED', 'COURSEWARE_APPROVED', 'PREPARED', 'REHEARSAL_REVISE'],
      ['TOPIC DONE', 'GROUP_PREPARATION DONE'],
    ],
    ['ASSIGNED', ['NOTICE_SENT', 'TOPIC_APPROVED', 'COURSEWARE_APPROVED', 'SPEAKER_CHANGED'], ['NOTICE DONE']],
    ['TOPIC_APPROVED', ['COURSEWARE_APPROVED', 'SPEAKER_CHANGED', 'TOPIC_APPROVED'], ['TOPIC DONE']],
    // a state of preparation says what is done even without rows
    ['PREPARED', [], ['TOPIC DONE', 'COURSEWARE DONE', 'GROUP_PREPARATION DONE']],
    // a lecture held in an emergency has done nothing but that
    ['HELD', ['SPEAKER_CHANGED', 'HELD'], ['NOTICE DONE', 'LECTURE DONE']],
    [
      'HELD',
      ['TOPIC_APPROVED', 'HELD', 'COURSEWARE_SUBMITTED'],
      ['NOTICE DONE', 'TOPIC DONE', 'COURSEWARE SUBMITTED', 'LECTURE DONE'],
    ],
    ['FILED', [], STEPS.map((step) => `${step} DONE`)],
  ])('%s with %j', (state, acts, expected) => {
    expect(told(state, ...acts)).toEqual(expected);
  });

  it('counts for nothing of the former speaker but the notice, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...JOURNAL_ACTS), { maxLength: 12 }), (acts) => {
        const facts = factsOf(
          'ASSIGNED',
          [...acts, 'SPEAKER_CHANGED' as const].map((act) => row(act)),
        );
        for (const step of ['TOPIC', 'COURSEWARE', 'GROUP_PREPARATION', 'REHEARSAL'] as const)
          expect(facts[step].state).toBe('NONE');
      }),
    );
  });
});

describe('filing', () => {
  const facts = (state: LectureState, ...acts: JournalAct[]) =>
    factsOf(
      state,
      acts.map((act) => row(act)),
    );
  const everything = facts('HELD', 'TOPIC_APPROVED', 'COURSEWARE_APPROVED', 'PREPARED', 'REHEARSAL_PASSED', 'HELD');

  it('lacks nothing when everything is there', () => {
    expect(missingForFiling({ hasTitle: true, facts: everything, attendanceTaken: true, ratingOpen: false })).toEqual(
      [],
    );
  });

  it('names what is missing, and what can be waived', () => {
    expect(
      missingForFiling({ hasTitle: false, facts: facts('HELD', 'HELD'), attendanceTaken: false, ratingOpen: true }),
    ).toEqual([
      { item: 'TOPIC', waivable: false },
      { item: 'COURSEWARE', waivable: true },
      { item: 'GROUP_PREPARATION', waivable: true },
      { item: 'REHEARSAL', waivable: true },
      { item: 'ATTENDANCE', waivable: true },
      { item: 'RATINGS', waivable: true },
    ]);
    expect(
      missingForFiling({
        hasTitle: true,
        facts: facts('HELD', 'TOPIC_SUBMITTED'),
        attendanceTaken: true,
        ratingOpen: false,
      })[0],
    ).toEqual({ item: 'TOPIC', waivable: true });
  });
});
