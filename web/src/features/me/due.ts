import { dateOfInstant } from '../../shared/format/format';
import type { LearningItem } from './composables/use-me';

/** A thing for me to do, with its date. */
export interface Due {
  readonly kind: 'accept' | 'arrive';
  /** The last day for it. */
  readonly date: string;
  /** The instant it runs out, where there is one. */
  readonly until: string | null;
  readonly item: LearningItem;
}

/** 要办的事: offers to accept first by their end, then the classes to come. */
export function dueThings(items: readonly LearningItem[], today: string): Due[] {
  return items
    .flatMap((item): Due[] => {
      const { state, offerExpiresAt } = item.enrolment;
      if (state === 'OFFERED' && offerExpiresAt !== null) {
        return [{ kind: 'accept', date: dateOfInstant(offerExpiresAt), until: offerExpiresAt, item }];
      }
      if (state === 'CONFIRMED' && item.class.startsOn >= today)
        return [{ kind: 'arrive', date: item.class.startsOn, until: null, item }];
      return [];
    })
    .sort((a, b) => a.date.localeCompare(b.date));
}
