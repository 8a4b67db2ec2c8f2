import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../kernel/calendar.js';
import { Clock } from '../../../kernel/clock.js';
import { Holidays } from '../../holidays/holidays.public.js';
import type { Reader } from '../../people/people.public.js';
import { PoolQueries } from '../pool/pool.queries.js';
import { AudienceQueries } from './audience.queries.js';
import type { LectureDateEntity } from './lecture-date.entity.js';
import type { LectureSeasonEntity } from './lecture-season.entity.js';
import type { DayWarning, DayWarningView } from './moves.contract.js';
import { NamesQueries } from './names.queries.js';
import { PlanningQueries } from './planning.queries.js';
import { isLive } from './rota-inputs.js';

/** What speaks against a day for a date. */
@Injectable()
export class DayChecks {
  constructor(
    private readonly clock: Clock,
    private readonly holidays: Holidays,
    private readonly planning: PlanningQueries,
    private readonly pool: PoolQueries,
    private readonly names: NamesQueries,
    private readonly audience: AudienceQueries,
  ) {}

  async warnings(
    reader: Reader,
    season: LectureSeasonEntity,
    date: LectureDateEntity,
    heldOn: BusinessDate,
  ): Promise<DayWarningView[]> {
    if (heldOn === date.heldOn) return [];
    const found: DayWarningView[] = [];
    const calendar = await this.holidays.calendar(reader, heldOn, heldOn);
    const off = calendar.dayOff(heldOn);
    const makeUp = calendar.makeUpDay(heldOn);
    if (off) found.push(warning('DAY_OFF', { name: off.name }));
    else if (makeUp) found.push(warning('MAKE_UP_DAY', { name: makeUp.name }));
    else if (calendar.isWeekend(heldOn)) found.push(warning('WEEKEND'));
    if (heldOn < this.clock.today()) found.push(warning('PAST'));
    for (const other of await this.audience.onDays(reader, season.hostUnitId, [heldOn], date.id)) {
      found.push(warning('SAME_DAY', { month: other.month }));
    }
    const passed = (await this.planning.dates(reader, season.id)).filter(
      (other) =>
        other.id !== date.id &&
        other.status !== 'CANCELLED' &&
        (other.month < date.month ? other.heldOn > heldOn : other.heldOn < heldOn),
    );
    found.push(...passed.map((other) => warning('OUT_OF_ORDER', { month: other.month })));
    found.push(...(await this.absences(reader, season, date, heldOn)));
    return found;
  }

  private async absences(
    reader: Reader,
    season: LectureSeasonEntity,
    date: LectureDateEntity,
    heldOn: BusinessDate,
  ): Promise<DayWarningView[]> {
    const lectures = (await this.planning.lectures(reader, season.id)).filter(
      (lecture) => lecture.dateId === date.id && isLive(lecture),
    );
    if (lectures.length === 0) return [];
    const speakers = new Set(lectures.map((lecture) => lecture.speakerPersonId));
    const pool = await this.pool.planningPool(reader, season, [{ id: date.id, on: heldOn }]);
    const away = pool.unavailable.filter((one) => speakers.has(one.personId));
    const names = await this.names.of(
      reader,
      away.map((one) => one.personId),
      [],
    );
    return away.map((one) =>
      warning('CANNOT_SPEAK', { person: { id: one.personId, name: names.person(one.personId) }, reason: one.reason }),
    );
  }
}

function warning(code: DayWarning, facts: Partial<Omit<DayWarningView, 'code'>> = {}): DayWarningView {
  return { code, name: null, month: null, person: null, reason: null, ...facts };
}
