import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { FrozenPapers } from '../papers/frozen-papers.js';
import type { MarkingTask } from './marking.contract.js';
import type { Task } from './marking-tasks.repository.js';
import { RunInputs } from './run-inputs.queries.js';

/** A claim holds so long. */
export const CLAIM_MS = 30 * 60_000;

/** What a marker sees of a task: question, text, reference and points. Nothing that says whose it is. */
@Injectable()
export class TaskViews {
  constructor(
    private readonly db: Database,
    private readonly inputs: RunInputs,
    private readonly papers: FrozenPapers,
  ) {}

  async one(task: Task): Promise<MarkingTask | null> {
    return (await this.many([task])).get(task.id) ?? null;
  }

  async many(tasks: readonly Task[]): Promise<Map<number, MarkingTask>> {
    if (tasks.length === 0) return new Map();
    const papers = await this.inputs.papers(this.db.reads, [...new Set(tasks.map((task) => task.attemptId))]);
    const versions = await this.papers.versions(
      this.db.reads,
      tasks.map((task) => task.versionId),
    );
    const views = new Map<number, MarkingTask>();
    for (const task of tasks) {
      const version = versions.get(task.versionId);
      const response = papers.get(task.attemptId)?.sealed?.[task.itemNo - 1] ?? null;
      if (!version || response === null || !('texts' in response)) continue;
      const { answerKey } = version;
      views.set(task.id, {
        id: task.id,
        kind: version.kind,
        isThird: task.slot === 3,
        stem: version.content.stem,
        parts: [...version.content.parts],
        answers: [...response.texts],
        reference:
          answerKey.type === 'REFERENCE'
            ? answerKey.parts.map((part) => ({ reference: part.reference, points: [...part.points] }))
            : [],
        maxPoints: task.itemPoints,
        heldUntil: new Date((task.claimedAt?.getTime() ?? 0) + CLAIM_MS).toISOString(),
      });
    }
    return views;
  }
}
