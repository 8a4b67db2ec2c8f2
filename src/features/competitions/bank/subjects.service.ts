import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Conflict, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import type { SubjectInput, SubjectTree, SubjectView } from './question.contract.js';
import type { QuestionSubjectEntity } from './question-subject.entity.js';
import { SubjectsRepository, type SubjectRow } from './subjects.repository.js';

const MAX_DEPTH = 4;

/** 科目: the tree under which questions stand; the same for the whole platform. */
@Injectable()
export class QuestionSubjects {
  constructor(
    private readonly db: Database,
    private readonly subjects: SubjectsRepository,
    private readonly audit: AuditLog,
  ) {}

  async tree(): Promise<SubjectTree> {
    const rows = await this.subjects.all();
    const own = await this.subjects.counts();
    const items = inTreeOrder(rows).map((row): SubjectView => {
      const inside = rows.filter((each) => each.path.startsWith(row.path));
      const sum = (what: 'questions' | 'approved') =>
        inside.reduce((total, each) => total + (own.get(each.id)?.[what] ?? 0), 0);
      return {
        id: row.id,
        parentId: row.parentId,
        name: row.name,
        fullName: row.fullName,
        depth: depthOf(row.path),
        sortOrder: row.sortOrder,
        questions: sum('questions'),
        approved: sum('approved'),
      };
    });
    return { items };
  }

  /** @throws Conflict QUESTION_SUBJECT.EXISTS, RuleViolation QUESTION_SUBJECT.TOO_DEEP */
  create(actor: Actor, input: SubjectInput): Promise<number> {
    return this.db.transaction(actor, async (tx) => {
      const parent = await this.parent(tx, input.parentId);
      if (depthOf(parent?.path ?? '/') + 1 > MAX_DEPTH)
        throw new RuleViolation('QUESTION_SUBJECT.TOO_DEEP', { max: MAX_DEPTH });
      const id = await this.subjects.insert(
        tx,
        { ...input, fullName: fullName(parent, input.name) },
        parent?.path ?? '/',
      );
      this.audit.record(tx, {
        act: 'question-subject.create',
        subject: 'question_subject',
        subjectId: id,
        after: input,
      });
      return id;
    });
  }

  /** Renames, sorts or moves a subject; what stands below goes with it. */
  update(actor: Actor, id: number, input: SubjectInput): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const row = await this.take(tx, id);
      const parent = await this.parent(tx, input.parentId);
      if (parent?.path.startsWith(row.path)) throw new RuleViolation('QUESTION_SUBJECT.INTO_ITSELF');
      const below = await this.subjects.below(tx, row.path);
      const path = `${parent?.path ?? '/'}${id}/`;
      const deepest = Math.max(0, ...below.map((each) => depthOf(each.path) - depthOf(row.path)));
      if (depthOf(path) + deepest > MAX_DEPTH) throw new RuleViolation('QUESTION_SUBJECT.TOO_DEEP', { max: MAX_DEPTH });
      const name = fullName(parent, input.name);
      await this.subjects.update(tx, id, { ...input, path, fullName: name });
      for (const each of below)
        await this.subjects.update(tx, each.id, {
          path: path + each.path.slice(row.path.length),
          fullName: name + each.fullName.slice(row.fullName.length),
        });
      this.audit.record(tx, {
        act: 'question-subject.update',
        subject: 'question_subject',
        subjectId: id,
        before: { name: row.fullName, sortOrder: row.sortOrder },
        after: { name, sortOrder: input.sortOrder },
      });
    });
  }

  /** @throws Conflict QUESTION_SUBJECT.IN_USE while there is anything in or under it */
  remove(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const row = await this.take(tx, id);
      const used = await this.subjects.isUsed(tx, id);
      if (used.children + used.questions > 0) throw new Conflict('QUESTION_SUBJECT.IN_USE', used);
      await this.subjects.remove(tx, id);
      this.audit.record(tx, {
        act: 'question-subject.remove',
        subject: 'question_subject',
        subjectId: id,
        before: { name: row.fullName },
      });
    });
  }

  private async take(tx: Tx, id: number): Promise<QuestionSubjectEntity> {
    const row = await this.subjects.take(tx, id);
    if (row === null) throw new NotFound('QUESTION_SUBJECT.NOT_FOUND');
    return row;
  }

  private async parent(tx: Tx, id: number | null): Promise<QuestionSubjectEntity | null> {
    return id === null ? null : this.take(tx, id);
  }
}

/** `/3/17/` is 2 deep. */
function depthOf(path: string): number {
  return path.split('/').length - 2;
}

function fullName(parent: { readonly fullName: string } | null, name: string): string {
  return parent === null ? name : `${parent.fullName} / ${name}`;
}

/** Each subject after the one above it, neighbours by their order, then by age. */
function inTreeOrder(rows: readonly SubjectRow[]): SubjectRow[] {
  const walk = (parentId: number | null): SubjectRow[] =>
    rows
      .filter((row) => row.parentId === parentId)
      .sort((a, b) => a.sortOrder - b.sortOrder || a.id - b.id)
      .flatMap((row) => [row, ...walk(row.id)]);
  return walk(null);
}
