import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/database.js';

type Work = (tx: Tx, lectureIds: readonly number[]) => Promise<void>;

/** What other rooms of the lecture hall do when something happens in the life of a lecture, in the same transaction. */
@Injectable()
export class LectureEvents {
  private readonly heldWork: Work[] = [];

  /** In a module's `onModuleInit`: a make-up lecture clears its debt, for one. */
  onHeld(work: Work): void {
    this.heldWork.push(work);
  }

  /** These lectures were held just now. */
  async held(tx: Tx, lectureIds: readonly number[]): Promise<void> {
    for (const work of this.heldWork) await work(tx, lectureIds);
  }
}
