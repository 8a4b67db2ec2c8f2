import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { NotFound } from '../../../kernel/errors.js';
import { Database } from '../../../platform/db/database.js';
import { placeholders } from '../../../platform/db/scope.js';
import type { AwardKind } from '../domain/marking.js';
import { effectiveState, isFinal, isPublic } from '../domain/round-states.js';
import type { PublicAward, PublicCompetition } from './competition.contract.js';
import { CompetitionRoundEntity } from './competition-round.entity.js';

interface HeadRow {
  id: number;
  name: string;
  year_no: number;
  quarter_no: number | null;
  introduction: string | null;
  unit_name: string;
}

interface AwardRow {
  round_id: number;
  kind: AwardKind;
  level_no: number;
  name: string;
  receiver_name: string;
  unit_name: string;
}

/**
 * A competition as everybody sees it.
 * @unscoped published rounds are public: windows, rules, and names only of those who received an award
 */
@Injectable()
export class PublicCompetitionQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound COMPETITION.NOT_FOUND also while all its rounds are drafts */
  async one(id: number): Promise<PublicCompetition> {
    const { reads } = this.db;
    const [head] = await reads.query<HeadRow[]>(
      `SELECT c.id, c.name, c.year_no, c.quarter_no, c.introduction, u.name AS unit_name
         FROM competition c JOIN unit u ON u.id = c.unit_id WHERE c.id = ?`,
      [id],
    );
    const all = await reads
      .getRepository(CompetitionRoundEntity)
      .find({ where: { competitionId: id }, order: { position: 'ASC', id: 'ASC' } });
    const rounds = all.filter((round) => isPublic(round.state));
    if (!head || rounds.length === 0) throw new NotFound('COMPETITION.NOT_FOUND');
    const awards = await this.awards(rounds.filter((round) => isFinal(round.state)).map((round) => round.id));
    const now = this.clock.now();
    return {
      id,
      name: head.name,
      yearNo: head.year_no,
      quarterNo: head.quarter_no,
      unitName: head.unit_name,
      introduction: head.introduction ?? '',
      serverNow: now.toISOString(),
      rounds: rounds.map((round) => ({
        id: round.id,
        kind: round.kind,
        mode: round.mode,
        name: round.name,
        state: effectiveState(round, now),
        startsAt: round.startsAt.toISOString(),
        endsAt: round.endsAt.toISOString(),
        durationMinutes: round.durationMinutes,
        lateEntryMinutes: round.lateEntryMinutes,
        graceSeconds: round.graceSeconds,
        appealsUntil: round.appealsUntil?.toISOString() ?? null,
        entryCount: round.entryCount,
        rules: {
          ...round.rules,
          tieBreaks: [...round.rules.tieBreaks],
          awards: [...round.rules.awards],
        },
        awards: awards.get(round.id) ?? [],
      })),
    };
  }

  private async awards(roundIds: readonly number[]): Promise<ReadonlyMap<number, PublicAward[]>> {
    const found = new Map<number, PublicAward[]>();
    if (roundIds.length === 0) return found;
    const rows = await this.db.reads.query<AwardRow[]>(
      `SELECT round_id, kind, level_no, name, receiver_name, unit_name FROM round_award
        WHERE round_id IN ${placeholders(roundIds.length)} AND voided_at IS NULL ORDER BY kind, level_no, id`,
      [...roundIds],
    );
    for (const row of rows) {
      const list = found.get(row.round_id) ?? [];
      list.push({
        kind: row.kind,
        levelNo: row.level_no,
        name: row.name,
        receiverName: row.receiver_name,
        unitName: row.unit_name,
      });
      found.set(row.round_id, list);
    }
    return found;
  }
}
