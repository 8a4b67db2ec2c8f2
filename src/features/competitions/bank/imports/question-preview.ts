import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../kernel/access.js';
import { AuditLog } from '../../../../platform/audit/audit-log.js';
import { Database } from '../../../../platform/db/database.js';
import type { ReceivedFile } from '../../../../platform/http/upload.js';
import { Storage } from '../../../../platform/storage/storage.js';
import { QUESTION_KINDS } from '../../domain/question.js';
import { Duplicates } from '../duplicates.queries.js';
import type { ParsedFile, ParsedItem, Picture } from '../formats/parsed.js';
import { error } from '../formats/problems.js';
import { SubjectsRepository } from '../subjects.repository.js';
import { BankReader } from '../formats/bank-reader.js';
import type { ImportFacts, KeptPicture } from './question-import.types.js';
import type { PreviewForm } from './question-imports.contract.js';
import { QuestionImportsRepository, type NewItem as Row } from './question-imports.repository.js';
import { SubjectFinder } from './subject-finder.js';

/** Reads a file of questions, holds it against the bank and keeps what was found; nothing goes into the bank. */
@Injectable()
export class QuestionPreview {
  constructor(
    private readonly db: Database,
    private readonly reader: BankReader,
    private readonly duplicates: Duplicates,
    private readonly subjects: SubjectsRepository,
    private readonly storage: Storage,
    private readonly imports: QuestionImportsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws InvalidInput QUESTION_IMPORT.…, SPREADSHEET.… for a file that cannot be read at all */
  async read(actor: Actor, received: ReceivedFile, form: PreviewForm): Promise<number> {
    const file = await this.reader.read({
      bytes: received.bytes,
      fileName: received.originalName,
      format: form.format ?? null,
      charset: form.charset ?? null,
    });
    const rows = await this.rowsOf(file);
    const facts = await this.factsOf(rows);
    const needed = new Set(file.items.flatMap((item, at) => (rows[at]?.refused === false ? item.pictures : [])));
    const pictures = await this.keep(file.pictures.filter((picture) => needed.has(picture.sha256)));
    try {
      return await this.db.transaction(actor, async (tx) => {
        const { format, charset, notes } = file;
        const fileName = received.originalName.slice(0, 200);
        const id = await this.imports.insert(
          tx,
          { fileName, format, charset, facts: { ...facts, pictures: pictures.length }, notes: [...notes], pictures },
          rows,
        );
        this.audit.record(tx, {
          act: 'question-import.preview',
          subject: 'question_import',
          subjectId: id,
          after: { fileName, format, items: facts.items, refused: facts.refused },
        });
        return id;
      });
    } catch (failure) {
      for (const { storageKey } of pictures) await this.storage.remove(storageKey);
      throw failure;
    }
  }

  private async keep(pictures: readonly Picture[]): Promise<KeptPicture[]> {
    const kept: KeptPicture[] = [];
    for (const { sha256, mimeType, bytes } of pictures) {
      const name = `picture.${mimeType.slice('image/'.length)}`;
      const { key } = await this.storage.put(bytes, { name, type: mimeType });
      kept.push({ sha256, storageKey: key });
    }
    return kept;
  }

  private async rowsOf({ items, pictures }: ParsedFile): Promise<Row[]> {
    const brought = new Set(pictures.map((picture) => picture.sha256));
    const named = new Set(items.flatMap((item) => item.pictures).filter((hash) => !brought.has(hash)));
    const known = await this.imports.knownPictures([...named]);
    const rows = items.map((item) => rowOf(withKnownPictures(item, (hash) => brought.has(hash) || known.has(hash))));
    const sound = rows.filter((row) => !row.refused && row.textHash !== null);
    const inBank = await this.duplicates.existing([...new Set(sound.map((row) => row.textHash ?? ''))]);
    const first = new Map<string, number>();
    for (const row of sound) {
      const hash = row.textHash ?? '';
      row.bankCode = inBank.get(hash) ?? null;
      row.twinNo = first.get(hash) ?? null;
      if (row.twinNo === null) first.set(hash, row.itemNo);
    }
    return rows;
  }

  private async factsOf(rows: readonly Row[]): Promise<Omit<ImportFacts, 'pictures'>> {
    const finder = new SubjectFinder(await this.subjects.all());
    const sound = rows.filter((row) => !row.refused);
    const subjects = new Map<string, { count: number; isNew: boolean }>();
    for (const { draft } of sound) {
      const names = draft?.subject ?? [];
      const found = finder.find(names);
      const name = found?.fullName ?? names.join(' / ');
      const entry = subjects.get(name) ?? { count: 0, isNew: names.length > 0 && found === null };
      subjects.set(name, { ...entry, count: entry.count + 1 });
    }
    const count = (test: (row: Row) => boolean): number => sound.filter(test).length;
    return {
      items: rows.length,
      refused: rows.length - sound.length,
      noted: count((row) => row.noted),
      doubled: count((row) => row.twinNo !== null || row.bankCode !== null),
      doubledInFile: count((row) => row.twinNo !== null && row.bankCode === null),
      doubledInBank: count((row) => row.bankCode !== null),
      kinds: QUESTION_KINDS.map((kind) => ({ kind, count: count((row) => row.kind === kind) })).filter(
        (each) => each.count > 0,
      ),
      subjects: [...subjects].map(([name, entry]) => ({ name, ...entry })),
    };
  }
}

/** A picture that neither the file nor the bank has cannot be shown to anybody. */
function withKnownPictures(item: ParsedItem, isKnown: (hash: string) => boolean): ParsedItem {
  if (item.pictures.every(isKnown)) return item;
  return { ...item, problems: [...item.problems, error('PICTURE_UNKNOWN')] };
}

function rowOf({ place, title, draft, problems, textHash }: ParsedItem): Row {
  const refused = draft === null || problems.some((problem) => problem.severity === 'ERROR');
  return {
    itemNo: place.item,
    place,
    title,
    kind: draft?.kind ?? null,
    draft,
    problems: [...problems],
    refused,
    noted: problems.some((problem) => problem.severity === 'NOTE'),
    textHash: refused ? null : textHash,
    twinNo: null,
    bankCode: null,
  };
}
