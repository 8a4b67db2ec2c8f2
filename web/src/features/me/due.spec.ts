import { expect, it } from '@jest/globals';
import type { LearningItem } from './composables/use-me';
import { dueThings } from './due';

const item = (state: string, startsOn: string, offerExpiresAt: string | null = null): LearningItem =>
  ({ enrolment: { state, offerExpiresAt }, class: { startsOn } }) as unknown as LearningItem;

it('offers and coming classes stand by their dates; what is past or waits for others is no task', () => {
  const due = dueThings(
    [
      item('CONFIRMED', '2026-12-15'),
      item('CONFIRMED', '2026-05-11'),
      item('APPLIED', '2026-12-01'),
      item('OFFERED', '2027-01-12', '2026-11-24T16:30:00Z'),
    ],
    '2026-11-23',
  );
  expect(due.map((one) => `${one.kind} ${one.date}`)).toEqual(['accept 2026-11-25', 'arrive 2026-12-15']);
});
