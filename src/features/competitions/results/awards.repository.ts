import { Injectable } from '@nestjs/common';
import type { Scope } from '../../../kernel/access.js';
import { NotFound } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import { scopeCondition } from '../../../platform/db/scope.js';
import type { AwardKind } from '../domain/marking.js';
import { RoundAwardEntity } from './round-award.entity.js';

export type NewAward = Omit<RoundAwardEntity, 'id' | 'voidedAt' | 'voidedReason'>;

/** An award with what its certificate says. */
export interface AwardRow {
  readonly id: number;
  readonly roundId: number;
  readonly kind: AwardKind;
  readonly levelNo: number;
  readonly name: string;
  readonly personId: number | null;
  readonly receiverName: string;
  readonly unitName: string;
  readonly certificateNo: string;
  readonly verifyCode: string;
  readonly madeAt: string;
  readonly voidedAt: string | null;
  readonly voidedReason: string | null;
  readonly roundName: string;
  readonly competitionName: string;
  readonly organiserId: number;
  readonly organiserName: string;
}

interface RawRow {
  id: number;
  round_id: number;
  kind: AwardKind;
  level_no: number;
  name: string;
  person_id: number | null;
  receiver_name: string;
  unit_name: string;
  certificate_no: string;
  verify_code: string;
  made_at: string;
  voided_at: string | null;
  voided_reason: string | null;
  round_name: string;
  competition_name: string;
  organiser_id: number;
  organiser_name: string;
}

const SELECT = `SELECT w.id, w.round_id, w.kind, w.level_no, w.name, w.person_id, w.receiver_name, w.unit_name, w.certificate_no,
    w.verify_code, w.made_at, w.voided_at, w.voided_reason, r.name AS round_name, c.name AS competition_name,
    u.id AS organiser_id, u.name AS organiser_name
  FROM round_award w JOIN competition_round r ON r.id = w.round_id JOIN competition c ON c.id = r.competition_id
  JOIN unit u ON u.id = c.unit_id`;

/** 奖项 that were granted. */
@Injectable()
export class AwardsRepository {
  constructor(private readonly db: Database) {}

  /** @unscoped written when a round becomes final, which a scoped act decided */
  async insert(tx: Tx, rows: readonly NewAward[]): Promise<void> {
    if (rows.length > 0) await tx.manager.getRepository(RoundAwardEntity).insert([...rows]);
  }

  /** By kind and level. @unscoped of a round that was loaded within the scope */
  async ofRound(roundId: number): Promise<AwardRow[]> {
    const rows = await this.db.reads.query<RawRow[]>(
      `${SELECT} WHERE w.round_id = ? ORDER BY w.kind, w.level_no, w.id`,
      [roundId],
    );
    return rows.map(awardOf);
  }

  /** @throws NotFound AWARD.NOT_FOUND also outside the scope */
  async within(scope: Scope, id: number): Promise<AwardRow> {
    const condition = scopeCondition(scope, 'u.path');
    return this.found(`w.id = ? AND ${condition.sql}`, [id, ...condition.parameters]);
  }

  /** The receiver's own, or within the scope. @throws NotFound AWARD.NOT_FOUND */
  async reachable(scope: Scope, personId: number | null, id: number): Promise<AwardRow> {
    const condition = scopeCondition(scope, 'u.path');
    return this.found(`w.id = ? AND (w.person_id = ? OR ${condition.sql})`, [id, personId, ...condition.parameters]);
  }

  /** @unscoped whoever was shown a certificate may ask whether it is true */
  async byCode(code: string): Promise<AwardRow> {
    return this.found('w.verify_code = ?', [code]);
  }

  /** @returns false when it is void already. @unscoped loaded within the scope before */
  async end(tx: Tx, id: number, reason: string, now: Date): Promise<boolean> {
    const { affected } = await tx.manager
      .createQueryBuilder()
      .update(RoundAwardEntity)
      .set({ voidedAt: now, voidedReason: reason })
      .where('id = :id AND voided_at IS NULL', { id })
      .execute();
    return affected === 1;
  }

  private async found(condition: string, parameters: readonly unknown[]): Promise<AwardRow> {
    const [row] = await this.db.reads.query<RawRow[]>(`${SELECT} WHERE ${condition}`, [...parameters]);
    if (!row) throw new NotFound('AWARD.NOT_FOUND');
    return awardOf(row);
  }
}

function awardOf(row: RawRow): AwardRow {
  return {
    id: row.id,
    roundId: row.round_id,
    kind: row.kind,
    levelNo: row.level_no,
    name: row.name,
    personId: row.person_id,
    receiverName: row.receiver_name,
    unitName: row.unit_name,
    certificateNo: row.certificate_no,
    verifyCode: row.verify_code,
    madeAt: isoInstant(row.made_at),
    voidedAt: isoInstant(row.voided_at),
    voidedReason: row.voided_reason,
    roundName: row.round_name,
    competitionName: row.competition_name,
    organiserId: row.organiser_id,
    organiserName: row.organiser_name,
  };
}
