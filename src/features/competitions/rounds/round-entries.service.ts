import { Injectable } from '@nestjs/common';
import { inScope, scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, Forbidden, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import type { RoundState } from '../domain/round.js';
import { AttemptDuesRepository } from './attempt-dues.repository.js';
import type { AddEntriesBody, ExtraTimeBody, RemoveEntryBody } from './entry.contract.js';
import { entryOf } from './publish-round.js';
import { RoundEntriesRepository } from './round-entries.repository.js';
import type { RoundEntryEntity } from './round-entry.entity.js';
import { RoundEvents } from './round-events.js';
import { RoundList } from './round-list.js';
import { RoundMoves } from './round-moves.js';
import { RoundNotices } from './round-notices.js';
import { RoundsRepository, type OpenRound } from './rounds.repository.js';

/** What is changed by hand on a list that is published, each with its reason. */
@Injectable()
export class RoundEntriesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: RoundsRepository,
    private readonly entries: RoundEntriesRepository,
    private readonly dues: AttemptDuesRepository,
    private readonly list: RoundList,
    private readonly moves: RoundMoves,
    private readonly notices: RoundNotices,
    private readonly events: RoundEvents,
    private readonly audit: AuditLog,
  ) {}

  /**
   * 补录. Who was taken off before is put on again.
   * @throws Conflict ROUND.STATE unless it is published or open · RuleViolation ENTRY.UNKNOWN_PERSON
   */
  add(
    actor: Actor,
    roundId: number,
    { personIds, reason }: AddEntriesBody,
  ): Promise<{ added: number; already: number }> {
    return this.work(actor, roundId, ['PUBLISHED', 'OPEN'], 'addEntries', async (tx, open) => {
      const ids = [...new Set(personIds)];
      const cadres = await this.list.named(tx.manager, ids);
      const scope = scopeOf(actor, 'contest.manage');
      for (const id of ids) {
        const cadre = cadres.get(id);
        if (!cadre || !inScope(scope, cadre.unitPath))
          throw new RuleViolation('ENTRY.UNKNOWN_PERSON', { personId: id });
      }
      const before = await this.entries.ofPersons(tx, roundId, ids);
      const madeAt = this.clock.now();
      const fresh = [...cadres.values()].filter((cadre) => !before.has(cadre.personId));
      await this.entries.insert(
        tx,
        fresh.map((cadre) => ({ ...entryOf(cadre, roundId, madeAt), addedReason: reason })),
      );
      const back = [...before.values()].filter((entry) => entry.removedAt !== null);
      for (const entry of back)
        await this.entries.update(tx, entry.id, { removedAt: null, removedReason: null, addedReason: reason });
      const added = [...fresh.map((cadre) => cadre.personId), ...back.map((entry) => entry.personId)];
      if (added.length > 0) {
        await this.rounds.setEntryCount(tx, roundId);
        this.record(tx, open, 'round-entry.add', roundId, { personIds: added, reason });
        await this.notices.person(tx, open, added, 'round.added');
      }
      return { added: added.length, already: ids.length - added.length };
    });
  }

  /** @throws Conflict ENTRY.HAS_ATTEMPT, ENTRY.REMOVED · NotFound ENTRY.NOT_FOUND */
  remove(actor: Actor, roundId: number, entryId: number, { reason }: RemoveEntryBody): Promise<void> {
    return this.work(actor, roundId, ['PUBLISHED', 'OPEN', 'CLOSED'], 'changeEntries', async (tx, open) => {
      const entry = await this.standing(tx, roundId, entryId);
      if (await this.dues.attemptOf(tx, roundId, entry.personId))
        throw new Conflict('ENTRY.HAS_ATTEMPT', { name: entry.personName });
      await this.entries.update(tx, entryId, { removedAt: this.clock.now(), removedReason: reason });
      await this.rounds.setEntryCount(tx, roundId);
      this.record(tx, open, 'round-entry.remove', entryId, { personId: entry.personId, reason });
      await this.notices.person(tx, open, [entry.personId], 'round.removed', { reason });
    });
  }

  /**
   * 延长个人时间, also for somebody who is writing: their end moves at once. The reason may tell of somebody's health: it stands
   * with the entry, which organisers see, and not in the audit log.
   * @throws Forbidden ENTRY.OWN (nobody gives it to themselves) · Conflict ENTRY.SUBMITTED, ENTRY.REMOVED · NotFound ENTRY.NOT_FOUND
   */
  extraTime(actor: Actor, roundId: number, entryId: number, { minutes, reason }: ExtraTimeBody): Promise<void> {
    return this.work(actor, roundId, ['PUBLISHED', 'OPEN', 'CLOSED'], 'changeEntries', async (tx, open) => {
      const entry = await this.standing(tx, roundId, entryId);
      if (entry.personId === actor.personId) throw new Forbidden('ENTRY.OWN');
      const attempt = await this.dues.attemptOf(tx, roundId, entry.personId);
      if (attempt?.submitted) throw new Conflict('ENTRY.SUBMITTED', { name: entry.personName });
      if (open.round.state === 'CLOSED' && attempt === undefined)
        throw new Conflict('ROUND.STATE', { state: 'CLOSED', act: 'changeEntries' });
      await this.entries.update(tx, entryId, { extraMinutes: minutes, extraReason: reason });
      await this.dues.reckon(tx, open.round, entry.personId);
      this.record(
        tx,
        open,
        'round-entry.extra-time',
        entryId,
        { personId: entry.personId, minutes },
        { minutes: entry.extraMinutes },
      );
      await this.notices.person(tx, open, [entry.personId], 'round.extra-time', { extra: minutes });
      await this.events.timesMoved(tx, roundId);
    });
  }

  private async standing(tx: Tx, roundId: number, entryId: number): Promise<RoundEntryEntity> {
    const entry = await this.entries.one(tx, roundId, entryId);
    if (entry.removedAt !== null) throw new Conflict('ENTRY.REMOVED', { name: entry.personName });
    return entry;
  }

  private work<T>(
    actor: Actor,
    roundId: number,
    states: readonly RoundState[],
    act: string,
    work: (tx: Tx, open: OpenRound) => Promise<T>,
  ): Promise<T> {
    return this.db.transaction(actor, async (tx) => {
      const open = await this.rounds.locked(tx, scopeOf(actor, 'contest.manage'), roundId);
      await this.moves.settle(tx, open);
      if (!states.includes(open.round.state)) throw new Conflict('ROUND.STATE', { state: open.round.state, act });
      return work(tx, open);
    });
  }

  private record(tx: Tx, { organiser }: OpenRound, act: string, id: number, after: object, before?: object): void {
    this.audit.record(tx, {
      act,
      subject: act === 'round-entry.add' ? 'competition-round' : 'round-entry',
      subjectId: id,
      unitId: organiser.id,
      ...(before ? { before } : {}),
      after,
    });
  }
}
