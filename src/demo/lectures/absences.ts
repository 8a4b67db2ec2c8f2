import type { LectureExemptionEntity } from '../../features/lecture-hall/pool/lecture-exemption.entity.js';
import type { LectureUnavailabilityEntity } from '../../features/lecture-hall/pool/lecture-unavailability.entity.js';
import type { PoolMember } from '../../features/lecture-hall/pool/pool.queries.js';
import { addDays, type BusinessDate } from '../../kernel/calendar.js';
import { EXEMPTIONS, UNAVAILABLE_REASONS } from '../content/lecture-words.js';
import { before } from './days.js';
import type { HallBook } from './hall-book.js';

interface Absences {
  readonly exemptions: Omit<LectureExemptionEntity, 'id'>[];
  readonly unavailabilities: Omit<LectureUnavailabilityEntity, 'id'>[];
}

/** So many cadres have entered days on which they cannot come. */
const ENTRIES = 14;

/**
 * 免排 and 不便日期 around today.
 * @param sexes of the pool
 * @param coming days of lectures to come, in order
 */
export function absencesOf(
  book: HallBook,
  pool: readonly PoolMember[],
  sexes: ReadonlyMap<number, string>,
  coming: readonly BusinessDate[],
): Absences {
  const { people, today, staff, random } = book;
  const cast = new Set(people.everybody.filter(({ key }) => key !== null).map(({ id }) => id));
  const others = book.shuffled(pool.filter(({ personId }) => !cast.has(personId)));
  // those of the trainee's community have parts to play
  const home = pool.find(({ personId }) => personId === people.person('trainee').id)?.rotationKey;
  const away = others.filter(({ rotationKey }) => rotationKey !== home);
  const woman = away.find(
    ({ personId, category }) => category === 'PUBLIC_WELFARE_POST' && sexes.get(personId) === 'F',
  );
  const exempt = [woman, ...away.filter((member) => member !== woman)].slice(0, EXEMPTIONS.length);
  const exemptions = EXEMPTIONS.flatMap(({ kind, reason, from, until }, index) => {
    const member = exempt[index];
    if (member === undefined) return [];
    const fromOn = addDays(today, from);
    return [
      {
        personId: member.personId,
        kind,
        reason,
        fromOn,
        untilOn: addDays(today, until),
        madeBy: staff.accountId,
        createdAt: book.moment(fromOn < today ? before(fromOn, 3) : before(today, 4), 10),
        endedAt: null,
      },
    ];
  });
  const trainee = people.person('trainee');
  const entered = others.filter((member) => !exempt.includes(member)).slice(0, ENTRIES);
  const unavailabilities = entered.map(({ personId }, index): Absences['unavailabilities'][number] => {
    const day = coming[index % Math.min(coming.length, ENTRIES)] ?? today;
    const fromOn = addDays(day, -random.between(0, 2));
    return {
      personId,
      reason: UNAVAILABLE_REASONS[index % UNAVAILABLE_REASONS.length] ?? '',
      fromOn,
      untilOn: addDays(day, random.between(0, 3)),
      madeBy: null,
      createdAt: book.moment(before(today, random.between(2, 30)), 12),
    };
  });
  const later = addDays(coming[1] ?? addDays(today, 60), 2);
  unavailabilities.push({
    personId: trainee.id,
    reason: '参加全国社会工作者职业水平考试',
    fromOn: later,
    untilOn: addDays(later, 1),
    madeBy: book.self({ personId: trainee.id, name: trainee.name }).accountId,
    createdAt: book.moment(before(today, 6), 20),
  });
  return { exemptions, unavailabilities };
}
