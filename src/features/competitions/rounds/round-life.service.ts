import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import type { RoundAct } from '../domain/round-states.js';
import { AttemptDuesRepository } from './attempt-dues.repository.js';
import { RoundEvents } from './round-events.js';
import { RoundFactsQueries } from './round-facts.queries.js';
import { RoundMoves } from './round-moves.js';
import { RoundNotices } from './round-notices.js';
import type { ExtendBody, OpenAppealsBody, ReasonBody, WordsBody } from './round.contract.js';
import { RoundsRepository, type OpenRound } from './rounds.repository.js';

/** The steps of a round after its publication, each with who, when and why. */
@Injectable()
export class RoundLife {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: RoundsRepository,
    private readonly dues: AttemptDuesRepository,
    private readonly facts: RoundFactsQueries,
    private readonly moves: RoundMoves,
    private readonly notices: RoundNotices,
    private readonly events: RoundEvents,
    private readonly audit: AuditLog,
  ) {}

  /** 撤回, before it opens. The list stays in the drawer: what was done to it by hand comes back with the next publication. */
  withdraw(actor: Actor, id: number, { words, revision }: ReasonBody): Promise<void> {
    return this.act(actor, id, 'withdraw', revision, async (tx, open) => {
      await this.notices.everybody(tx, open, 'round.withdrawn', { reason: words });
      await this.moves.take(tx, open, 'withdraw', { words, columns: { publishedAt: null } });
      await this.events.timesMoved(tx, id);
    });
  }

  /**
   * 延时: a later end, for everybody; whoever is writing and was cut short by the old end has longer.
   * @throws Conflict ROUND.STATE unless it is published or open · RuleViolation ROUND.END_NOT_LATER
   */
  async extend(actor: Actor, id: number, { endsAt, words, revision }: ExtendBody): Promise<void> {
    await this.db.transaction(actor, async (tx) => {
      const open = await this.rounds.locked(tx, scopeOf(actor, 'contest.manage'), id);
      const { round, organiser } = open;
      await this.moves.settle(tx, open);
      if (round.state !== 'PUBLISHED' && round.state !== 'OPEN')
        throw new Conflict('ROUND.STATE', { state: round.state, act: 'extend' });
      this.moves.mustBeCurrent(round, revision);
      const before = round.endsAt;
      const later = new Date(endsAt);
      if (later <= before) throw new RuleViolation('ROUND.END_NOT_LATER', { endsAt: before.toISOString() });
      await this.rounds.change(tx, round, { endsAt: later });
      const moved = await this.dues.reckon(tx, round);
      const detail = { before: before.toISOString(), endsAt: later.toISOString(), moved };
      await this.rounds.append(tx, {
        roundId: id,
        act: 'extend',
        fromState: round.state,
        toState: round.state,
        words,
        detail,
        madeBy: actor.accountId,
        madeByName: actor.name,
        madeAt: this.clock.now(),
      });
      this.audit.record(tx, {
        act: 'competition-round.extend',
        subject: 'competition-round',
        subjectId: id,
        unitId: organiser.id,
        before: { endsAt: before },
        after: { endsAt: later, words, moved },
      });
      await this.notices.everybody(tx, open, 'round.extended', { reason: words });
      await this.events.timesMoved(tx, id);
    });
  }

  /** 提前截止: the window ends now; whoever is writing ends with it, save for extra time they were given. */
  close(actor: Actor, id: number, { words, revision }: ReasonBody): Promise<void> {
    return this.act(actor, id, 'close', revision, async (tx, open) => {
      const before = open.round.endsAt;
      const now = this.clock.now();
      await this.moves.take(tx, open, 'close', {
        words,
        columns: { endsAt: now },
        detail: { before: before.toISOString(), endsAt: now.toISOString() },
      });
      await this.dues.reckon(tx, open.round);
      await this.notices.everybody(tx, open, 'round.closed-early', { reason: words });
      await this.events.timesMoved(tx, id);
    });
  }

  /** 开始阅卷. @throws Conflict ROUND.ATTEMPTS_OPEN, ROUND.GRACE_RUNNING */
  startMarking(actor: Actor, id: number, { words, revision }: WordsBody): Promise<void> {
    return this.act(actor, id, 'startMarking', revision, async (tx, open) => {
      const attempts = await this.facts.openAttempts(tx, id);
      if (attempts > 0) throw new Conflict('ROUND.ATTEMPTS_OPEN', { attempts });
      const last = (await this.facts.lastDue(tx, id)) ?? open.round.endsAt;
      const until = new Date(last.getTime() + open.round.graceSeconds * 1000);
      if (this.clock.now() < until) throw new Conflict('ROUND.GRACE_RUNNING', { until: until.toISOString() });
      await this.moves.take(tx, open, 'startMarking', { words });
    });
  }

  /** 成绩初布. @throws Conflict MARKING.… while the room of marking holds something against it: work left, no run, an old one */
  announce(actor: Actor, id: number, { words, revision }: WordsBody): Promise<void> {
    return this.act(actor, id, 'announce', revision, async (tx, open) => {
      await this.moves.take(tx, open, 'announce', { words });
      await this.notices.everybody(tx, open, 'round.provisional', {}, 'STARTED');
    });
  }

  /** 受理申诉, until an instant. @throws RuleViolation ROUND.APPEALS_IN_PAST */
  openAppeals(actor: Actor, id: number, { appealsUntil, words, revision }: OpenAppealsBody): Promise<void> {
    return this.act(actor, id, 'openAppeals', revision, async (tx, open) => {
      const until = new Date(appealsUntil);
      if (until <= this.clock.now()) throw new RuleViolation('ROUND.APPEALS_IN_PAST');
      await this.moves.take(tx, open, 'openAppeals', {
        words,
        columns: { appealsUntil: until },
        detail: { appealsUntil: until.toISOString() },
      });
      await this.notices.everybody(tx, open, 'round.appeals', { appealsUntil: until.toISOString() }, 'STARTED');
    });
  }

  /** 成绩确定. @throws Conflict ROUND.APPEALS_RUNNING, ROUND.APPEALS_OPEN */
  finalise(actor: Actor, id: number, { words, revision }: WordsBody): Promise<void> {
    return this.act(actor, id, 'finalise', revision, async (tx, open) => {
      const until = open.round.appealsUntil;
      if (until !== null && this.clock.now() < until)
        throw new Conflict('ROUND.APPEALS_RUNNING', { until: until.toISOString() });
      const appeals = await this.facts.openAppeals(tx, id);
      if (appeals > 0) throw new Conflict('ROUND.APPEALS_OPEN', { appeals });
      await this.moves.take(tx, open, 'finalise', { words });
      await this.notices.everybody(tx, open, 'round.final', {}, 'STARTED');
    });
  }

  archive(actor: Actor, id: number, { words, revision }: WordsBody): Promise<void> {
    return this.act(actor, id, 'archive', revision, (tx, open) => this.moves.take(tx, open, 'archive', { words }));
  }

  private act(
    actor: Actor,
    id: number,
    act: RoundAct,
    revision: number,
    work: (tx: Tx, open: OpenRound) => Promise<void>,
  ): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const open = await this.rounds.locked(tx, scopeOf(actor, 'contest.manage'), id);
      await this.moves.mustAllow(tx, open, act, revision);
      await work(tx, open);
    });
  }
}
