import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { inScope, scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { People } from '../../people/people.public.js';
import type { StageRules } from '../domain/stage.js';
import type { MatchView, RoundMatches, SetupBody } from './stage.contract.js';
import { StageLive } from './stage-live.js';
import { StageSetupQueries } from './stage-setup.queries.js';
import { StageSetupRepository, type NewSegment, type NewTeam } from './stage-setup.repository.js';
import { mustBeLive, mustNotHaveBegun } from './stage.policy.js';
import { StageRepository } from './stage.repository.js';

const USUAL_RULES: StageRules = { falseStart: 'LOCK', falseStartPoints: 1000, nextInLine: false };

/** What a new match begins with: the usual four segments, to be changed. */
const USUAL_SEGMENTS: readonly NewSegment[] = [
  { kind: 'REQUIRED', name: '必答', rightPoints: 1000, wrongPoints: 0, questionCount: 12, worths: [] },
  { kind: 'BUZZER', name: '抢答', rightPoints: 1000, wrongPoints: -1000, questionCount: 12, worths: [] },
  { kind: 'RISK', name: '风险题', rightPoints: 0, wrongPoints: 0, questionCount: 6, worths: [1000, 2000, 3000] },
  { kind: 'TIE_BREAK', name: '加赛', rightPoints: 1000, wrongPoints: -1000, questionCount: 3, worths: [] },
].map((segment) => ({ ...segment, seconds: 30, questions: [] }) as NewSegment);

/** Setting a match up: who sits where, what is asked, what it is worth. Nothing of it changes once the match has begun. */
@Injectable()
export class StageSetup {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly stage: StageRepository,
    private readonly setups: StageSetupRepository,
    private readonly queries: StageSetupQueries,
    private readonly people: People,
    private readonly live: StageLive,
    private readonly audit: AuditLog,
  ) {}

  /** @throws NotFound ROUND.NOT_FOUND */
  async ofRound(actor: Actor, roundId: number): Promise<RoundMatches> {
    const { id, name, mode, state, competitionId, competitionName } = await this.queries.round(
      scopeOf(actor, 'contest.manage'),
      roundId,
    );
    const items = await this.queries.ofRound(id);
    const open = mode === 'STAGE' && state !== 'FINAL' && state !== 'ARCHIVED';
    const free = items.every(({ voidedAt }) => voidedAt !== null);
    return { round: { id, name, competitionId, competitionName }, items, can: open && free ? ['create'] : [] };
  }

  /** @throws NotFound STAGE.NOT_FOUND */
  async view(actor: Actor, id: number): Promise<MatchView> {
    return this.queries.view(await this.stage.within(this.db.reads, scopeOf(actor, 'contest.manage'), id));
  }

  /**
   * A match for a round on stage, set up like the one before it that was void.
   * @throws NotFound ROUND.NOT_FOUND · RuleViolation STAGE.NOT_A_STAGE_ROUND · Conflict STAGE.EXISTS, STAGE.ROUND_FINAL
   */
  async create(actor: Actor, roundId: number): Promise<number> {
    const round = await this.queries.round(scopeOf(actor, 'contest.manage'), roundId);
    if (round.mode !== 'STAGE') throw new RuleViolation('STAGE.NOT_A_STAGE_ROUND', { name: round.name });
    if (round.state === 'FINAL' || round.state === 'ARCHIVED') throw new Conflict('STAGE.ROUND_FINAL');
    return this.db.transaction(actor, async (tx) => {
      const before = await this.setups.lastTake(tx, roundId);
      if (before !== null && before.voidedAt === null) throw new Conflict('STAGE.EXISTS');
      const id = await this.setups.insert(tx, {
        roundId,
        takeNo: (before?.takeNo ?? 0) + 1,
        code: randomBytes(12).toString('base64url'),
        rules: before?.rules ?? USUAL_RULES,
        madeBy: actor.accountId,
        madeByName: actor.name,
        madeAt: this.clock.now(),
      });
      const setup = before ? await this.setups.copyOf(tx, before.id) : { teams: [], segments: USUAL_SEGMENTS };
      await this.setups.replace(tx, id, setup.teams, setup.segments);
      this.audit.record(tx, {
        act: 'stage-match.create',
        subject: 'stage_match',
        subjectId: id,
        unitId: round.unitId,
        after: { roundId, takeNo: (before?.takeNo ?? 0) + 1 },
      });
      return id;
    });
  }

  /**
   * @throws NotFound STAGE.NOT_FOUND · Conflict STAGE.CHANGED, STAGE.BEGUN, STAGE.VOID, STAGE.SITS_IN_TWO, STAGE.TABLE_TAKEN
   * @throws RuleViolation STAGE.NO_SUCH_UNIT, STAGE.NO_SUCH_PERSON, STAGE.QUESTION_NOT_APPROVED
   */
  async save(actor: Actor, id: number, body: SetupBody): Promise<void> {
    await this.db.transaction(actor, async (tx) => {
      await this.stage.lock(tx, id);
      const head = await this.stage.within(tx.manager, scopeOf(actor, 'contest.manage'), id);
      mustNotHaveBegun(head);
      await this.setups.saveRules(tx, id, body.revision, body.rules);
      const teams = await this.teams(tx, body);
      const segments = await this.segments(tx, body);
      await this.setups.replace(tx, id, teams, segments);
      this.audit.record(tx, {
        act: 'stage-match.set-up',
        subject: 'stage_match',
        subjectId: id,
        unitId: head.unitId,
        after: { rules: body.rules, teams: body.teams, segments: body.segments.length },
      });
      tx.afterCommit(() => this.live.wake(id));
    });
  }

  /** A rehearsal or a wrong start: kept on record, and another match may be made. @throws Conflict STAGE.VOID, STAGE.ROUND_FINAL */
  async declareVoid(actor: Actor, id: number, reason: string): Promise<void> {
    await this.db.transaction(actor, async (tx) => {
      await this.stage.lock(tx, id);
      const head = await this.stage.within(tx.manager, scopeOf(actor, 'contest.manage'), id);
      mustBeLive(head);
      await this.setups.markVoid(tx, id, reason, this.clock.now());
      await this.stage.raise(tx, id);
      this.audit.record(tx, {
        act: 'stage-match.void',
        subject: 'stage_match',
        subjectId: id,
        unitId: head.unitId,
        before: { phase: head.phase, seq: head.seq },
        after: { reason },
      });
      tx.afterCommit(() => this.live.wake(id));
    });
  }

  private async teams(tx: Tx, { teams }: SetupBody): Promise<NewTeam[]> {
    const { actor } = tx;
    const units = await this.people.unitsById(tx.manager, [...new Set(teams.map(({ unitId }) => unitId))]);
    const scope = scopeOf(actor, 'contest.manage');
    const reached = new Set(units.filter(({ path }) => inScope(scope, path)).map(({ id }) => id));
    const ids = teams.flatMap(({ memberIds }) => memberIds);
    const names = await this.people.names(tx.manager, scopeOf(actor, 'person.read'), ids);
    return teams.map(({ unitId, name, tableNo, memberIds }) => {
      if (!reached.has(unitId)) throw new RuleViolation('STAGE.NO_SUCH_UNIT', { team: name });
      const members = memberIds.map((personId) => {
        const personName = names.get(personId);
        if (personName === undefined) throw new RuleViolation('STAGE.NO_SUCH_PERSON', { team: name });
        return { personId, personName };
      });
      return { unitId, name, tableNo, members };
    });
  }

  /** Questions of the bank are frozen as approved now. */
  private async segments(tx: Tx, { segments }: SetupBody): Promise<NewSegment[]> {
    const ids = segments.flatMap(({ questions }) => questions.flatMap(({ questionId }) => questionId ?? []));
    const versions = await this.setups.versions(tx, [...new Set(ids)]);
    return segments.map((segment) => ({
      ...segment,
      worths: segment.kind === 'RISK' ? segment.worths : [],
      questions: segment.questions.map(({ questionId, spoken, spokenAnswer, worth }) => {
        if (questionId === null) return { versionId: null, spoken, spokenAnswer, worth };
        const version = versions.get(questionId);
        if (version?.state !== 'APPROVED')
          throw new RuleViolation('STAGE.QUESTION_NOT_APPROVED', { code: version?.code ?? String(questionId) });
        return { versionId: version.versionId, spoken: null, spokenAnswer: null, worth };
      }),
    }));
  }
}
