import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { afterAct, blueprintTotals, checkLength, checkOnce, checkRemovable } from '../domain/blueprint.js';
import { Organisers } from '../rounds/organisers.js';
import type { CreatePaper, UpdatePaper } from './paper.contract.js';
import { PapersRepository, type PaperHead, type PaperPlace } from './papers.repository.js';

/** What a request says about a paper, without who and which. */
type PaperInput = Omit<UpdatePaper, 'revision'> & ({ mode: 'FIXED'; items: Items } | { mode: 'DRAWN'; cells: Cells });
type Items = Extract<UpdatePaper, { mode: 'FIXED' }>['items'];
type Cells = Extract<UpdatePaper, { mode: 'DRAWN' }>['cells'];

/** Making, changing, copying and removing papers. Freezing one is {@link import('./paper-fixing.js').PaperFixing}. */
@Injectable()
export class PapersService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly papers: PapersRepository,
    private readonly organisers: Organisers,
    private readonly audit: AuditLog,
  ) {}

  /**
   * A new draft.
   * @throws RuleViolation PAPER.TOO_LONG, PAPER.QUESTION_TWICE; NotFound PAPER.SUBJECT_NOT_FOUND, PAPER.QUESTION_NOT_FOUND
   */
  create(actor: Actor, { unitId: named, ...input }: CreatePaper): Promise<number> {
    return this.db.transaction(actor, async (tx) => {
      const unitId = named ?? (await this.organisers.own(tx));
      await this.organisers.check(tx, [unitId]);
      const { head, places } = await this.contentOf(tx, input);
      return this.insert(tx, unitId, input.mode, head, places);
    });
  }

  /** @throws Conflict PAPER.FIXED, PAPER.CHANGED; RuleViolation PAPER.MODE_FIXED and those of {@link create} */
  async update(actor: Actor, id: number, { revision, ...input }: UpdatePaper): Promise<void> {
    await this.db.transaction(actor, async (tx) => {
      const before = await this.papers.locked(tx, scopeOf(actor, 'contest.manage'), id);
      afterAct(before.state, 'edit');
      if (before.mode !== input.mode) throw new RuleViolation('PAPER.MODE_FIXED');
      const { head, places } = await this.contentOf(tx, input);
      await this.papers.save(tx, { id, revision }, head);
      await this.papers.replacePlaces(tx, id, places);
      this.audit.record(tx, {
        act: 'paper.update',
        subject: 'paper',
        subjectId: id,
        unitId: before.unitId,
        before: { name: before.name, itemCount: before.itemCount, totalPoints: before.totalPoints },
        after: { name: head.name, itemCount: head.itemCount, totalPoints: head.totalPoints },
      });
    });
  }

  /** A draft with the same questions or the same blueprint, and a seed of its own. */
  copy(actor: Actor, id: number, name: string): Promise<number> {
    return this.db.transaction(actor, async (tx) => {
      const from = await this.papers.locked(tx, scopeOf(actor, 'contest.manage'), id);
      const places = from.mode === 'DRAWN' ? [] : await this.papers.places(tx.manager, id);
      const { shuffleQuestions, shuffleOptions, blueprint, itemCount, totalPoints } = from;
      const head = { name, shuffleQuestions, shuffleOptions, blueprint, itemCount, totalPoints };
      return this.insert(tx, from.unitId, from.mode, head, places, id);
    });
  }

  /** @throws Conflict PAPER.IN_USE, PAPER.CHANGED */
  async remove(actor: Actor, id: number, revision: number): Promise<void> {
    await this.db.transaction(actor, async (tx) => {
      const found = await this.papers.locked(tx, scopeOf(actor, 'contest.manage'), id);
      if (found.revision !== revision) throw new Conflict('PAPER.CHANGED');
      checkRemovable(await this.papers.roundsHolding(tx, id));
      await this.papers.remove(tx, id);
      this.audit.record(tx, {
        act: 'paper.delete',
        subject: 'paper',
        subjectId: id,
        unitId: found.unitId,
        before: { name: found.name, state: found.state },
      });
    });
  }

  private async insert(
    tx: Tx,
    unitId: number,
    mode: PaperInput['mode'],
    head: PaperHead,
    places: readonly PaperPlace[],
    copiedFrom?: number,
  ): Promise<number> {
    const id = await this.papers.insert(tx, {
      ...head,
      unitId,
      mode,
      state: 'DRAFT',
      seed: randomBytes(32).toString('hex'),
      madeBy: tx.actor.accountId,
      madeByName: tx.actor.name,
      madeAt: this.clock.now(),
      fixedAt: null,
    });
    await this.papers.replacePlaces(
      tx,
      id,
      places.map(({ cellNo, position, questionId, versionId, difficulty, points }) => {
        return { cellNo, position, questionId, versionId, difficulty, points };
      }),
    );
    const { name, itemCount, totalPoints } = head;
    this.audit.record(tx, {
      act: copiedFrom === undefined ? 'paper.create' : 'paper.copy',
      subject: 'paper',
      subjectId: id,
      unitId,
      after: { name, mode, itemCount, totalPoints, ...(copiedFrom === undefined ? {} : { copiedFrom }) },
    });
    return id;
  }

  private async contentOf(tx: Tx, input: PaperInput): Promise<{ head: PaperHead; places: PaperPlace[] }> {
    const { name, shuffleQuestions, shuffleOptions } = input;
    const common = { name, shuffleQuestions, shuffleOptions };
    if (input.mode === 'FIXED') {
      const places = await this.placesOf(tx, input.items);
      const totalPoints = places.reduce((sum, place) => sum + place.points, 0);
      return { head: { ...common, blueprint: null, itemCount: places.length, totalPoints }, places };
    }
    const totals = blueprintTotals(input);
    checkLength(totals.itemCount);
    const paths = await this.papers.subjectPaths(tx.manager);
    for (const { subjectId } of input.cells) {
      if (subjectId !== null && !paths.has(subjectId)) throw new NotFound('PAPER.SUBJECT_NOT_FOUND');
    }
    return { head: { ...common, blueprint: { cells: input.cells }, ...totals }, places: [] };
  }

  /** Any question of the bank may be put on a draft; whether it is approved is asked when the paper is fixed. */
  private async placesOf(tx: Tx, items: Items): Promise<PaperPlace[]> {
    const ids = items.map((item) => item.questionId);
    checkOnce(ids);
    const newest = await this.papers.newest(tx.manager, ids);
    return items.map(({ questionId, points }, index) => {
      const found = newest.get(questionId);
      if (!found) throw new NotFound('PAPER.QUESTION_NOT_FOUND', { place: index + 1 });
      const { versionId, difficulty } = found;
      return { cellNo: 0, position: index + 1, questionId, versionId, difficulty, points };
    });
  }
}
