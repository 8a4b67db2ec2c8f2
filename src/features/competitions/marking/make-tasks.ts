import { Injectable } from '@nestjs/common';
import { EVERYWHERE, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { isCleared } from '../domain/fold.js';
import { isSubjective } from '../domain/paper-marks.js';
import { FrozenPapers } from '../papers/frozen-papers.js';
import { digestOfAnswer } from './digests.js';
import { MarkingRounds } from './marking-rounds.queries.js';
import { mayRun } from './marking.policy.js';
import { MarkingTasksRepository, type NewTask } from './marking-tasks.repository.js';
import { RunInputs } from './run-inputs.queries.js';

/** Attempts of one transaction. */
const BATCH = 200;

/**
 * 阅卷任务: two for every written answer to a subjective question. Making them again adds what is missing and begins anew
 * where the text has changed (answers of the grace, accepted later). An attempt whose answers of the grace nobody has decided
 * about waits, so that nobody marks a text that may not be the one.
 */
@Injectable()
export class MakeTasks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: MarkingRounds,
    private readonly inputs: RunInputs,
    private readonly papers: FrozenPapers,
    private readonly tasks: MarkingTasksRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Of a round that the caller has found within its scope; nothing while it is not over.
   * @returns how many were made or begun anew
   */
  async make(actor: Actor, roundId: number): Promise<number> {
    const round = await this.rounds.find(EVERYWHERE, roundId);
    if (!mayRun(round, this.clock.now()) || !(await this.tasks.hasSubjective(roundId))) return 0;
    const heads = await this.inputs.heads(this.db.reads, roundId, this.clock.now());
    let made = 0;
    for (let at = 0; at < heads.length; at += BATCH) {
      const ids = heads.slice(at, at + BATCH).map((head) => head.attemptId);
      made += await this.db.transaction(actor, (tx) => this.makeSome(tx, roundId, ids));
    }
    if (made > 0)
      await this.db.transaction(actor, (tx) => {
        this.audit.record(tx, {
          act: 'contest.marking-tasks',
          subject: 'competition-round',
          subjectId: roundId,
          unitId: round.unitId,
          after: { tasks: made },
        });
        return Promise.resolve();
      });
    return made;
  }

  private async makeSome(tx: Tx, roundId: number, attemptIds: readonly number[]): Promise<number> {
    await this.rounds.locked(tx, EVERYWHERE, roundId);
    const undecided = await this.tasks.undecided(tx.manager, attemptIds);
    const wanted = await this.wanted(
      tx,
      roundId,
      attemptIds.filter((id) => !undecided.has(id)),
    );
    const present = await this.tasks.digests(tx.manager, attemptIds);
    const settled = await this.settledVersions(tx, roundId);
    const missing: NewTask[] = [];
    let begunAnew = 0;
    for (const task of wanted) {
      const digest = present.get(`${task.attemptId}:${task.itemNo}`);
      if (settled.has(task.versionId)) continue;
      if (digest === undefined) missing.push({ ...task, slot: 1 }, { ...task, slot: 2 });
      else if (digest !== task.answerDigest) {
        await this.tasks.beginAnew(tx, task);
        begunAnew += 2;
      }
    }
    const wantedItems = new Set(wanted.map((task) => `${task.attemptId}:${task.itemNo}`));
    for (const place of present.keys()) {
      const [attemptId, itemNo] = place.split(':').map(Number);
      // the text was taken back: nothing to mark
      if (!wantedItems.has(place) && !undecided.has(attemptId ?? 0))
        await this.tasks.drop(tx, attemptId ?? 0, itemNo ?? 0);
    }
    await this.tasks.add(tx, missing);
    return missing.length + begunAnew;
  }

  /** Voided, or with full points for everybody: nobody needs to mark them. */
  private async settledVersions(tx: Tx, roundId: number): Promise<ReadonlySet<number>> {
    const corrections = await this.inputs.corrections(tx.manager, roundId, Number.MAX_SAFE_INTEGER);
    return new Set([...corrections].filter(([, { kind }]) => kind !== 'NEW_KEY').map(([versionId]) => versionId));
  }

  private async wanted(tx: Tx, roundId: number, attemptIds: readonly number[]): Promise<Omit<NewTask, 'slot'>[]> {
    const papers = await this.inputs.papers(tx.manager, attemptIds);
    const versionIds = [...papers.values()].flatMap(({ sheet }) => sheet.items.map((item) => item.versionId));
    const versions = await this.papers.versions(tx.manager, [...new Set(versionIds)]);
    const wanted: Omit<NewTask, 'slot'>[] = [];
    for (const [attemptId, { sheet, sealed }] of papers) {
      for (const [at, item] of sheet.items.entries()) {
        const response = sealed?.[at] ?? null;
        const version = versions.get(item.versionId);
        if (!version || !isSubjective(version.kind) || response === null || isCleared(response)) continue;
        wanted.push({
          roundId,
          attemptId,
          itemNo: at + 1,
          versionId: item.versionId,
          itemPoints: item.points,
          answerDigest: digestOfAnswer(response),
        });
      }
    }
    return wanted;
  }
}
