import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { People, type Cadre } from '../../people/people.public.js';
import type { CompetitionRoundEntity } from './competition-round.entity.js';
import type { RoundEntryEntity } from './round-entry.entity.js';
import { RoundEntriesRepository, type NewEntry } from './round-entries.repository.js';
import { RoundList } from './round-list.js';
import { RoundMoves } from './round-moves.js';
import { RoundNotices } from './round-notices.js';
import { RoundOverlapsQueries } from './round-overlaps.queries.js';
import { RoundPapersQueries } from './round-papers.queries.js';
import type { PublishProblem, PublishRoundBody, PublishSample } from './round.contract.js';
import { RoundsRepository, type OpenRound } from './rounds.repository.js';

type Reader = Tx['manager'];
type Round = Pick<CompetitionRoundEntity, 'id' | 'mode' | 'paperId' | 'startsAt' | 'endsAt' | 'entryRule'>;

/** 发布: the paper is fixed, the list is frozen with the units as of now, everybody on it is told. */
@Injectable()
export class PublishRound {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: RoundsRepository,
    private readonly entries: RoundEntriesRepository,
    private readonly list: RoundList,
    private readonly papers: RoundPapersQueries,
    private readonly overlaps: RoundOverlapsQueries,
    private readonly moves: RoundMoves,
    private readonly notices: RoundNotices,
    private readonly people: People,
  ) {}

  /** What publishing would do; nothing is kept. @throws NotFound ROUND.NOT_FOUND */
  async sample(actor: Actor, id: number): Promise<PublishSample> {
    const { organiserPath } = await this.rounds.within(scopeOf(actor, 'contest.manage'), id);
    const { reads } = this.db;
    const round = await this.rounds.read(id);
    if (!round) throw new NotFound('ROUND.NOT_FOUND');
    const before = await this.entries.all(reads, id);
    const rows = await this.frozen(reads, round, organiserPath, before);
    const listed = rows.filter((row) => row.removedAt === null);
    const accounts = await this.people.reach(listed.map((row) => row.personId));
    return {
      entries: listed.length,
      withoutAccount: listed.filter((row) => (accounts.get(row.personId)?.accountId ?? null) === null).length,
      byUnit: tally(listed, (row) => row.unitId).map(([unitId, some]) => ({
        unitId,
        unitName: some[0]?.unitName ?? '',
        people: some.length,
      })),
      byCategory: tally(listed, (row) => row.category).map(([category, some]) => ({ category, people: some.length })),
      kept: {
        added: listed.filter((row) => row.addedReason !== null).length,
        removed: rows.length - listed.length,
        extra: listed.filter((row) => row.extraMinutes > 0).length,
      },
      overlaps: await this.overlaps.of(
        reads,
        round,
        listed.map((row) => row.personId),
      ),
      problems: await this.problems(reads, round, listed.length),
    };
  }

  /**
   * @throws Conflict ROUND.STATE, ROUND.CHANGED, ROUND.OVERLAPS (unless accepted)
   * @throws RuleViolation ROUND.NO_PAPER, ROUND.PAPER_NOT_FIXED, ROUND.STARTS_IN_PAST, ROUND.NOBODY
   */
  async publish(actor: Actor, id: number, { revision, acceptWarnings }: PublishRoundBody): Promise<void> {
    await this.db.transaction(actor, async (tx) => {
      const open = await this.rounds.locked(tx, scopeOf(actor, 'contest.manage'), id);
      await this.moves.mustAllow(tx, open, 'publish', revision);
      const rows = await this.frozen(
        tx.manager,
        open.round,
        open.organiser.path,
        await this.entries.all(tx.manager, id),
      );
      const listed = rows.filter((row) => row.removedAt === null);
      const [problem] = await this.problems(tx.manager, open.round, listed.length);
      if (problem !== undefined) throw new RuleViolation(`ROUND.${problem}`, { name: open.round.name });
      if (!acceptWarnings) await this.mustNotOverlap(tx, open, listed);
      await this.entries.clear(tx, id);
      await this.entries.insert(tx, rows);
      await this.moves.take(tx, open, 'publish', {
        columns: { publishedAt: this.clock.now(), entryCount: listed.length },
        detail: { entries: listed.length },
      });
      await this.notices.everybody(tx, open, 'round.published');
    });
  }

  private async mustNotOverlap(tx: Tx, { round }: OpenRound, listed: readonly NewEntry[]): Promise<void> {
    const [other] = await this.overlaps.of(
      tx.manager,
      round,
      listed.map((row) => row.personId),
    );
    if (other) throw new Conflict('ROUND.OVERLAPS', { name: other.name, people: other.people });
  }

  /**
   * The list as it would be frozen now. What was done by hand before the round was withdrawn stays: who was put on, who was
   * taken off, and extra time.
   */
  private async frozen(
    reader: Reader,
    round: Round,
    organiserPath: string,
    before: readonly RoundEntryEntity[],
  ): Promise<NewEntry[]> {
    const byHand = new Map(before.map((entry) => [entry.personId, entry]));
    const cadres = new Map(
      (await this.list.byRule(reader, round.entryRule, organiserPath)).map((cadre) => [cadre.personId, cadre]),
    );
    const added = before.filter((entry) => entry.addedReason !== null && !cadres.has(entry.personId));
    const named = await this.list.named(
      reader,
      added.map((entry) => entry.personId),
    );
    for (const [personId, cadre] of named) cadres.set(personId, cadre);
    const madeAt = this.clock.now();
    return [...cadres.values()].map((cadre) => entryOf(cadre, round.id, madeAt, byHand.get(cadre.personId)));
  }

  private async problems(reader: Reader, round: Round, people: number): Promise<PublishProblem[]> {
    const problems: PublishProblem[] = [];
    if (round.mode === 'ONLINE') {
      if (round.paperId === null) problems.push('NO_PAPER');
      else if ((await this.papers.state(reader, round.paperId)) !== 'FIXED') problems.push('PAPER_NOT_FIXED');
      if (people === 0) problems.push('NOBODY');
    }
    if (round.startsAt <= this.clock.now()) problems.push('STARTS_IN_PAST');
    return problems;
  }
}

/** Somebody as the list has them: the unit they work in now, and what was decided by hand before. */
export function entryOf(
  cadre: Cadre,
  roundId: number,
  madeAt: Date,
  before?: Pick<RoundEntryEntity, 'extraMinutes' | 'extraReason' | 'addedReason' | 'removedAt' | 'removedReason'>,
): NewEntry {
  return {
    roundId,
    personId: cadre.personId,
    personName: cadre.name,
    unitId: cadre.unitId,
    unitName: cadre.unitName,
    category: cadre.category,
    extraMinutes: before?.extraMinutes ?? 0,
    extraReason: before?.extraReason ?? null,
    addedReason: before?.addedReason ?? null,
    removedAt: before?.removedAt ?? null,
    removedReason: before?.removedReason ?? null,
    madeAt,
  };
}

/** Groups, the largest first. */
function tally<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): [Key, Row[]][] {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length);
}
