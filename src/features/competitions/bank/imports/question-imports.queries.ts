import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../kernel/access.js';
import { offsetOf } from '../../../../kernel/page.js';
import { Database } from '../../../../platform/db/database.js';
import type { QuestionDraft } from '../formats/parsed.js';
import { QuestionImportItemEntity } from './question-import-item.entity.js';
import type { QuestionImportEntity } from './question-import.entity.js';
import type { ImportView, ItemList, ItemListQuery, ItemTab, ItemView } from './question-imports.contract.js';
import { QuestionImportsRepository } from './question-imports.repository.js';

const TABS: Readonly<Record<ItemTab, string>> = {
  ALL: '1 = 1',
  READY: 'i.refused = 0',
  REFUSED: 'i.refused = 1',
  NOTED: 'i.refused = 0 AND i.noted = 1',
  DOUBLED: 'i.refused = 0 AND (i.twinNo IS NOT NULL OR i.bankCode IS NOT NULL)',
};

/**
 * What was read from a file, for whoever sent it up.
 * @unscoped an import belongs to an account; it is loaded through its owner
 */
@Injectable()
export class QuestionImportsQueries {
  constructor(
    private readonly db: Database,
    private readonly imports: QuestionImportsRepository,
  ) {}

  async view(actor: Actor, id: number): Promise<ImportView> {
    return viewOf(await this.imports.load(actor.accountId, id));
  }

  async items(actor: Actor, id: number, query: ItemListQuery): Promise<ItemList> {
    await this.imports.load(actor.accountId, id);
    const [rows, total] = await this.db.reads
      .getRepository(QuestionImportItemEntity)
      .createQueryBuilder('i')
      .where(`i.importId = :id AND ${TABS[query.tab]}`, { id })
      .orderBy('i.itemNo', query.sort === '-itemNo' ? 'DESC' : 'ASC')
      .limit(query.size)
      .offset(offsetOf(query))
      .getManyAndCount();
    return { items: rows.map(itemView), total, page: query.page, size: query.size };
  }

  /** Refused ones in portions, for the file of errors. */
  async *refused(id: number): AsyncGenerator<QuestionImportItemEntity[]> {
    for (let after = 0; ;) {
      const rows = await this.db.reads
        .getRepository(QuestionImportItemEntity)
        .createQueryBuilder('i')
        .where(`i.importId = :id AND i.itemNo > :after AND ${TABS.REFUSED}`, { id, after })
        .orderBy('i.itemNo')
        .limit(500)
        .getMany();
      if (rows.length === 0) return;
      yield rows;
      after = rows.at(-1)?.itemNo ?? after;
    }
  }
}

function viewOf(row: QuestionImportEntity): ImportView {
  const { facts, state } = row;
  const sound = facts.items - facts.refused;
  return {
    id: row.id,
    fileName: row.fileName,
    format: row.format,
    charset: row.charset,
    state,
    counts: {
      items: facts.items,
      sound,
      refused: facts.refused,
      noted: facts.noted,
      doubled: facts.doubled,
      doubledInFile: facts.doubledInFile,
      doubledInBank: facts.doubledInBank,
      withoutSubject: facts.subjects.find(({ name }) => name === '')?.count ?? 0,
      pictures: facts.pictures,
    },
    kinds: [...facts.kinds],
    subjects: [...facts.subjects],
    notes: [...row.notes],
    written: row.written,
    jobId: row.jobId,
    error: row.error,
    madeAt: row.madeAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    abilities: { confirm: state === 'READY' && sound > 0, discard: state !== 'IMPORTING' },
  };
}

function itemView(row: QuestionImportItemEntity): ItemView {
  const { place, draft } = row;
  return {
    itemNo: row.itemNo,
    place: { sheet: place.sheet ?? null, row: place.row ?? null, line: place.line ?? null, file: place.file ?? null },
    title: row.title,
    kind: row.kind,
    refused: row.refused,
    problems: [...row.problems],
    twinNo: row.twinNo,
    bankCode: row.bankCode,
    code: row.code,
    options: draft?.content.options.map((option) => option.text) ?? [],
    answer: draft === null ? '' : answerWords(draft),
    subject: draft?.subject.join(' / ') ?? '',
  };
}

function answerWords({ kind, key }: QuestionDraft): string {
  switch (key.type) {
    case 'CHOICES':
      if (kind === 'TRUE_FALSE') return key.correct.map((verdict) => (verdict === 'T' ? '对' : '错')).join('');
      return key.correct.map((option) => option.toUpperCase()).join('');
    case 'BLANKS':
      return key.blanks.map(({ accepted }) => accepted.join(' | ')).join('； ');
    case 'REFERENCE':
      return key.parts
        .map(({ reference }) => reference)
        .join('\n')
        .slice(0, 1_000);
  }
}
