import { describe, expect, it } from '@jest/globals';
import { WorkingCalendar } from '../../../kernel/working-calendar.js';
import { dateSteps, stepsNow, waitsFor, type StepFact, type StepFacts } from './due.js';
import { DEFAULT_TIMELINE, STEPS, type Step } from './season.js';
import { timelineOf } from './timeline.js';

// Friday 2 April 2027: notice 3 March, topic 12 March, courseware 23 March, preparation 26 March (28 March is a Sunday),
// rehearsal 30 March, filing 9 April
const timeline = timelineOf('2027-04-02', DEFAULT_TIMELINE, WorkingCalendar.of([]));
const NONE: StepFact = { state: 'NONE', on: null };
const nothing = Object.fromEntries(STEPS.map((step) => [step, NONE])) as unknown as StepFacts;
const with_ = (changes: Partial<Record<Step, StepFact>>): StepFacts => ({ ...nothing, ...changes });
const statusOf = (step: Step, today: string, facts = nothing) =>
  stepsNow(timeline, facts, today).find((one) => one.step === step)!;

describe('what is due', () => {
  it.each([
    ['2027-03-08', 'OPEN', 0],
    ['2027-03-09', 'DUE', 0],
    ['2027-03-12', 'DUE', 0],
    ['2027-03-13', 'OVERDUE', 1],
    ['2027-03-20', 'OVERDUE', 8],
  ])('a topic due on 12 March is on %s: %s, %i days late', (today, status, overdueDays) => {
    expect(statusOf('TOPIC', today)).toMatchObject({ due: '2027-03-12', status, overdueDays });
  });

  it('waits while it is under review, until it is too late for that as well', () => {
    const facts = with_({ TOPIC: { state: 'SUBMITTED', on: '2027-03-10' } });
    expect(statusOf('TOPIC', '2027-03-12', facts).status).toBe('WAITING');
    expect(statusOf('TOPIC', '2027-03-13', facts).status).toBe('OVERDUE');
  });

  it('stays done', () => {
    const facts = with_({
      TOPIC: { state: 'DONE', on: '2027-03-20' },
      REHEARSAL: { state: 'WAIVED', on: '2027-04-09' },
    });
    expect(statusOf('TOPIC', '2027-06-01', facts)).toMatchObject({
      status: 'DONE',
      doneOn: '2027-03-20',
      overdueDays: 0,
    });
    expect(statusOf('REHEARSAL', '2027-06-01', facts)).toMatchObject({ status: 'WAIVED', doneOn: '2027-04-09' });
  });

  it('moves with the day', () => {
    const moved = timelineOf('2027-04-09', DEFAULT_TIMELINE, WorkingCalendar.of([]));
    expect(stepsNow(moved, nothing, '2027-03-15').find((one) => one.step === 'TOPIC')).toMatchObject({
      due: '2027-03-19',
      status: 'OPEN',
    });
  });

  it.each<[Step, boolean, string]>([
    ['TOPIC', false, 'SPEAKER'],
    ['TOPIC', true, 'STAFF'],
    ['COURSEWARE', false, 'SPEAKER'],
    ['REHEARSAL', false, 'STAFF'],
    ['FILING', false, 'STAFF'],
  ])('%s (handed in: %s) waits for %s', (step, isSubmitted, who) => {
    expect(waitsFor(step, isSubmitted)).toBe(who);
  });
});

describe('the steps of a whole date', () => {
  const at = (today: string, ...facts: StepFacts[]) =>
    Object.fromEntries(
      dateSteps(
        timeline,
        facts.map((one) => stepsNow(timeline, one, today)),
      ).map((step) => [step.step, `${step.status} ${step.done}/${step.total}`]),
    );
  const topicDone = with_({ TOPIC: { state: 'DONE', on: '2027-03-10' } });

  it('count the lectures that have them: 课件1/3', () => {
    expect(at('2027-03-11', topicDone, nothing, nothing)).toMatchObject({ TOPIC: 'PART 1/3', COURSEWARE: 'OPEN 0/3' });
    expect(at('2027-03-11', topicDone, topicDone)).toMatchObject({ TOPIC: 'DONE 2/2' });
    expect(at('2027-03-10', nothing)).toMatchObject({ TOPIC: 'DUE 0/1' });
  });

  it('are overdue with the first lecture that is', () => {
    expect(at('2027-03-14', topicDone, nothing)).toMatchObject({ TOPIC: 'OVERDUE 1/2' });
    expect(dateSteps(timeline, [stepsNow(timeline, nothing, '2027-03-14')])[1]).toMatchObject({ overdueDays: 2 });
  });

  it('are open when nobody speaks', () => {
    expect(at('2027-03-14')).toMatchObject({ TOPIC: 'OPEN 0/0' });
  });
});
