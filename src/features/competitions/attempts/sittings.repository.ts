import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/database.js';
import { instantText } from '../../../platform/db/instants.js';
import { placeholders } from '../../../platform/db/scope.js';
import type { EvidenceKind } from '../domain/attempt.js';

export interface Sitting {
  readonly attemptId: number;
  readonly sittingNo: number;
  readonly device: string;
  readonly address: string | null;
  readonly openedAt: Date;
}

export interface Evidence {
  readonly attemptId: number;
  readonly sittingNo: number;
  readonly kind: EvidenceKind;
  readonly detail: Readonly<Record<string, string | number>> | null;
  readonly madeAt: Date;
}

/**
 * Sittings and other evidence; append-only.
 * @unscoped reached only through an attempt that the caller has loaded by its person or by the scope of its round
 */
@Injectable()
export class SittingsRepository {
  /** Device and address of the sitting that was opened last, by attempt. */
  async last(tx: Tx, attemptIds: readonly number[]): Promise<Map<number, { device: string; address: string | null }>> {
    if (attemptIds.length === 0) return new Map();
    const rows = await tx.manager.query<{ attempt_id: number; device: string; address: string | null }[]>(
      `SELECT s.attempt_id, s.device, s.address FROM attempt a
         JOIN attempt_sitting s ON s.attempt_id = a.id AND s.sitting_no = a.last_sitting
        WHERE a.id IN ${placeholders(attemptIds.length)}`,
      [...attemptIds],
    );
    return new Map(rows.map((row) => [row.attempt_id, { device: row.device, address: row.address }]));
  }

  async open(tx: Tx, sittings: readonly Sitting[]): Promise<void> {
    if (sittings.length === 0) return;
    await tx.manager.query(
      `INSERT INTO attempt_sitting (attempt_id, sitting_no, device, address, opened_at)
       VALUES ${sittings.map(() => '(?, ?, ?, ?, ?)').join(', ')}`,
      sittings.flatMap((one) => [one.attemptId, one.sittingNo, one.device, one.address, instantText(one.openedAt)]),
    );
  }

  async note(tx: Tx, evidence: readonly Evidence[]): Promise<void> {
    if (evidence.length === 0) return;
    await tx.manager.query(
      `INSERT INTO attempt_event (attempt_id, sitting_no, kind, detail, made_at)
       VALUES ${evidence.map(() => '(?, ?, ?, ?, ?)').join(', ')}`,
      evidence.flatMap((one) => [
        one.attemptId,
        one.sittingNo,
        one.kind,
        one.detail === null ? null : JSON.stringify(one.detail),
        instantText(one.madeAt),
      ]),
    );
  }

  async notedSoFar(tx: Tx, attemptId: number): Promise<number> {
    const [row] = await tx.manager.query<{ total: number }[]>(
      'SELECT COUNT(*) AS total FROM attempt_event WHERE attempt_id = ?',
      [attemptId],
    );
    return Number(row?.total ?? 0);
  }
}
