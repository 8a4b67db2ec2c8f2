import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/database.js';
import type { Sheet } from '../domain/attempt.js';
import type { ItemShape } from '../domain/check-response.js';
import { AttemptsRepository } from './attempts.repository.js';
import { PaperFaces } from './paper-faces.js';

/** A county's round several times over; a pointer for each item. */
const MOST_KEPT = 60_000;

/** What the answers of an attempt must look like. Papers are frozen, so each process works it out once. */
@Injectable()
export class AttemptShapes {
  private readonly kept = new Map<number, readonly ItemShape[]>();

  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly faces: PaperFaces,
  ) {}

  /** By attempt; index 0 is item 1. */
  async of(reader: Tx['manager'], attemptIds: readonly number[]): Promise<Map<number, readonly ItemShape[]>> {
    const unknown = attemptIds.filter((id) => !this.kept.has(id));
    if (unknown.length > 0) {
      for (const [id, sheet] of await this.attempts.sheets(reader, unknown))
        this.keep(id, await this.faces.shapes(reader, sheet));
    }
    const found = new Map<number, readonly ItemShape[]>();
    for (const id of attemptIds) {
      const shapes = this.kept.get(id);
      if (shapes) found.set(id, shapes);
    }
    return found;
  }

  /** Of an attempt that has just begun: after its commit. */
  async remember(tx: Tx, attemptId: number, sheet: Sheet): Promise<void> {
    const shapes = await this.faces.shapes(tx.manager, sheet);
    tx.afterCommit(() => this.keep(attemptId, shapes));
  }

  private keep(attemptId: number, shapes: readonly ItemShape[]): void {
    const oldest = this.kept.size >= MOST_KEPT ? this.kept.keys().next().value : undefined;
    if (oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(attemptId, shapes);
  }
}
