import type { AttemptEntity } from '../../features/competitions/attempts/attempt.entity.js';
import type { AttemptAnswerEntity } from '../../features/competitions/attempts/attempt-answer.entity.js';
import type { AttemptEventEntity } from '../../features/competitions/attempts/attempt-event.entity.js';
import type { AttemptSittingEntity } from '../../features/competitions/attempts/attempt-sitting.entity.js';
import { drawSheet, type PaperPlan } from '../../features/competitions/domain/draw.js';
import type { FrozenVersion } from '../../features/competitions/papers/frozen-papers.js';
import type { Cadre } from '../../features/people/people.public.js';
import type { Random } from '../random.js';
import { minutesAfter, simulatePaper } from './simulated-paper.js';

type New<Entity> = Omit<Entity, 'id'>;

export interface SimulatedContest {
  readonly roundId: number;
  readonly startsAt: Date;
  readonly durationMinutes: number;
  readonly plan: PaperPlan;
  readonly versions: ReadonlyMap<number, FrozenVersion>;
  /** The first id of an attempt that is free. */
  readonly firstId: number;
}

const DEVICES = ['电脑 · Chrome', '手机 · 微信浏览器', '手机 · Safari', '电脑 · Edge'];

/** Attempts of a round with their sittings, journals and evidence, as rows; nothing is written here. */
export class ContestBook {
  readonly attempts: AttemptEntity[] = [];
  readonly sittings: New<AttemptSittingEntity>[] = [];
  readonly answers: New<AttemptAnswerEntity>[] = [];
  readonly events: New<AttemptEventEntity>[] = [];
  /** By person. */
  readonly ability = new Map<number, number>();

  constructor(
    private readonly contest: SimulatedContest,
    private readonly random: Random,
  ) {}

  get versions(): SimulatedContest['versions'] {
    return this.contest.versions;
  }

  /** Somebody begins so many minutes after the start of the round and hands in, or is still writing at `until`. */
  takePart(cadre: Cadre, afterMinutes: number, until: Date | null = null): void {
    const { contest, random } = this;
    const { roundId, durationMinutes } = contest;
    const ability = (random.next() + random.next() + random.next()) * 1.2 - 1;
    const startedAt = minutesAfter(contest.startsAt, afterMinutes);
    const used = random.between(Math.round(durationMinutes * 0.45), durationMinutes - 2) + random.next();
    const endsAt = minutesAfter(startedAt, used);
    const sheet = drawSheet(contest.plan, `demo:${roundId}:${cadre.personId}`);
    const answered = until === null ? sheet.items.length : random.between(9, 21);
    const paper = simulatePaper(
      sheet,
      contest.versions,
      { ability, startedAt, endsAt: until ?? endsAt, answered },
      random,
    );
    const id = contest.firstId + this.attempts.length;
    this.ability.set(cadre.personId, ability);
    this.attempts.push({
      id,
      roundId,
      personId: cadre.personId,
      startedAt,
      dueAt: minutesAfter(startedAt, durationMinutes),
      lastSitting: 1,
      submittedAt: until === null ? endsAt : null,
      submitKind: until === null ? 'PERSON' : null,
      sheet,
      sealed: until === null ? paper.sealed : null,
    });
    this.sittings.push({
      attemptId: id,
      sittingNo: 1,
      device: random.pick(DEVICES),
      address: `10.20.${random.between(1, 14)}.${random.between(2, 250)}`,
      openedAt: startedAt,
    });
    for (const { at, ...entry } of paper.entries) {
      this.answers.push({ attemptId: id, ...entry, givenAt: at, receivedAt: at });
    }
    for (const { kind, at } of paper.events) {
      this.events.push({ attemptId: id, sittingNo: 1, kind, detail: null, madeAt: at });
    }
  }
}
