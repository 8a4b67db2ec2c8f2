import { Injectable } from '@nestjs/common';
import { inScope, scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { People, reachesPerson } from '../../people/people.public.js';
import { STANDING_STATES } from '../domain/lecture-states.js';
import type { AttendanceBody, AttendanceStatus, AttendanceView, WalkIns } from './attendance.contract.js';
import { AudienceRepository, type Mark } from './audience.repository.js';
import type { LectureFile } from './lecture-file.js';
import { LecturesRepository } from './lectures.repository.js';

const isStanding = (file: LectureFile): boolean => STANDING_STATES.includes(file.state);

/** 考勤 of a lecture date: staff mark who was there. Corrected until the day is filed. No places, no pictures. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly lectures: LecturesRepository,
    private readonly audience: AudienceRepository,
    private readonly people: People,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws NotFound LECTURE.DATE_NOT_FOUND, ATTENDANCE.PERSON_NOT_FOUND · RuleViolation LECTURE.DAY_NOT_COME, ATTENDANCE.SPEAKER
   *   · Conflict ATTENDANCE.CLOSED
   */
  mark(actor: Actor, dateId: number, { marks, rest }: AttendanceBody): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const date = await this.lectures.lockDate(tx, dateId);
      const files = await this.lectures.ofDates(tx.manager, [dateId]);
      this.mustPlanDate(actor, files);
      if (date.status !== 'PUBLISHED' && date.status !== 'HELD')
        throw new Conflict('ATTENDANCE.CLOSED', { status: date.status });
      if (this.clock.today() < date.heldOn) throw new RuleViolation('LECTURE.DAY_NOT_COME', { heldOn: date.heldOn });
      const list = await this.audience.audience(tx.manager, dateId);
      const speakers = new Map(files.filter(isStanding).map((file) => [file.speaker.personId, file.speaker.name]));
      const wanted = new Map<number, AttendanceStatus | null>();
      // whoever had a seat and stepped in as a speaker is no listener any more
      const listeners = list.filter((row) => !speakers.has(row.personId));
      if (rest !== undefined) for (const row of listeners) if (row.status === null) wanted.set(row.personId, rest);
      for (const { personId, status } of marks) wanted.set(personId, status);
      for (const personId of wanted.keys()) {
        const speaker = speakers.get(personId);
        if (speaker !== undefined) throw new RuleViolation('ATTENDANCE.SPEAKER', { name: speaker });
      }
      await this.mustReach(tx, actor, [...wanted.keys()], new Set(list.map((row) => row.personId)));
      const before = new Map(list.map((row) => [row.personId, row.status]));
      const changed = [...wanted].filter(([personId, status]) => (before.get(personId) ?? null) !== status);
      if (changed.length === 0) return;
      await this.audience.unmark(
        tx,
        dateId,
        changed.filter(([, status]) => status === null).map(([personId]) => personId),
      );
      await this.audience.mark(tx, dateId, await this.marksOf(tx, changed), this.clock.now());
      this.audit.record(tx, {
        act: 'lecture-date.attendance',
        subject: 'lecture_date',
        subjectId: dateId,
        before: Object.fromEntries(changed.map(([personId]) => [personId, before.get(personId) ?? null])),
        after: Object.fromEntries(changed),
      });
    });
  }

  /** For staff and leaders of the host. */
  async list(actor: Actor, dateId: number): Promise<AttendanceView> {
    const files = await this.lectures.ofDates(this.db.reads, [dateId]);
    const [first] = files;
    if (!first || !inScope(scopeOf(actor, 'hall.read'), first.season.hostPath))
      throw new NotFound('LECTURE.DATE_NOT_FOUND');
    const speakers = new Set(files.filter(isStanding).map((file) => file.speaker.personId));
    const all = await this.audience.audience(this.db.reads, dateId);
    const items = all.filter((row) => !speakers.has(row.personId));
    const count = (status: AttendanceStatus): number => items.filter((row) => row.status === status).length;
    const { date } = first;
    const plans = inScope(scopeOf(actor, 'hall.plan'), first.season.hostPath);
    const hasCome = this.clock.today() >= date.heldOn;
    const can: AttendanceView['can'] = [];
    if (plans && hasCome && (date.status === 'PUBLISHED' || date.status === 'HELD')) can.push('markAttendance');
    if (plans && hasCome && date.status === 'PUBLISHED') can.push('hold');
    return {
      dateId,
      heldOn: date.heldOn,
      status: date.status,
      seats: date.seats,
      reserved: items.filter((row) => row.reserved).length,
      present: count('PRESENT'),
      late: count('LATE'),
      absent: count('ABSENT'),
      items: items.map((row) => ({ ...row })),
      can,
    };
  }

  /** People to add who came without a reservation. */
  async walkIns(actor: Actor, dateId: number, search: string): Promise<WalkIns> {
    this.mustPlanDate(actor, await this.lectures.ofDates(this.db.reads, [dateId]));
    const found = await this.people.inScope(scopeOf(actor, 'person.read'), { search, page: 1, size: 20 });
    const listed = new Set((await this.audience.audience(this.db.reads, dateId)).map((row) => row.personId));
    return {
      items: found.items.map(({ personId, name, unitName }) => ({
        personId,
        name,
        unitName,
        listed: listed.has(personId),
      })),
    };
  }

  private mustPlanDate(actor: Actor, files: readonly LectureFile[]): void {
    const [first] = files;
    if (!first || !inScope(scopeOf(actor, 'hall.plan'), first.season.hostPath))
      throw new NotFound('LECTURE.DATE_NOT_FOUND');
  }

  /** Who is on the list is known; others must be people whom this member of staff may see, those seconded there among them. */
  private async mustReach(
    tx: Tx,
    actor: Actor,
    personIds: readonly number[],
    listed: ReadonlySet<number>,
  ): Promise<void> {
    const strangers = personIds.filter((personId) => !listed.has(personId));
    const scope = scopeOf(actor, 'person.read');
    const facts = await this.people.trainees(tx.manager, strangers);
    const unknown = strangers.find((personId) => {
      const person = facts.get(personId);
      return person === undefined || !reachesPerson(scope, person);
    });
    if (unknown !== undefined) throw new NotFound('ATTENDANCE.PERSON_NOT_FOUND', { personId: unknown });
  }

  /** With the unit where each works and their category, as of today; of those who have left, the last ones. */
  private async marksOf(tx: Tx, changed: readonly (readonly [number, AttendanceStatus | null])[]): Promise<Mark[]> {
    const kept = changed.flatMap(([personId, status]) => (status === null ? [] : [{ personId, status }]));
    if (kept.length === 0) return [];
    const cadres = await this.people.cadres(tx.manager, {
      unitPath: '/',
      personIds: kept.map((one) => one.personId),
    });
    const facts = new Map<number, Pick<Mark, 'unitId' | 'category'>>(cadres.map((cadre) => [cadre.personId, cadre]));
    const left = kept.map((one) => one.personId).filter((personId) => !facts.has(personId));
    for (const [personId, person] of await this.people.summaries(left)) facts.set(personId, person);
    return kept.map(({ personId, status }) => {
      const cadre = facts.get(personId);
      if (cadre === undefined) throw new NotFound('ATTENDANCE.PERSON_NOT_FOUND', { personId });
      return { personId, status, unitId: cadre.unitId, category: cadre.category };
    });
  }
}
