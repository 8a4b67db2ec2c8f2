import { Injectable } from '@nestjs/common';
import { inScope, scopeOf, type Actor } from '../../../kernel/access.js';
import { Conflict, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import type { ReceivedFile } from '../../../platform/http/upload.js';
import { JobRequests } from '../../../platform/jobs/job-requests.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { sniff } from '../../../platform/spreadsheet/sniff.js';
import { CHECK_JOB } from './check-roster.js';
import { textOf, type RosterCell } from '../domain/roster-cell.js';
import { IMPORT_JOB, ImportRoster } from './import-roster.js';
import { READ_JOB, withSamples } from './read-roster.js';
import { RosterCodec } from './roster-content.js';
import type { StoredColumn } from './roster-import.types.js';
import type { MappingBody } from './roster-imports.contract.js';
import { RosterImportsRepository } from './roster-imports.repository.js';
import { RosterRowsRepository } from './roster-rows.repository.js';
import { UnitsRepository } from '../units/units.repository.js';

/** Bytes of the file kept in one record, before encryption. */
const PART = 2 * 1024 * 1024;

/** Days after which an import that nobody touches is thrown away, rows and all; the people stay. */
const KEPT_DAYS = 90;

export interface Started {
  readonly id: number;
  readonly jobId: number;
}

/** A roster on its way in: handed in, mapped, confirmed, called off or thrown away. The work itself is done by jobs. */
@Injectable()
export class RosterImportsService {
  constructor(
    private readonly db: Database,
    private readonly imports: RosterImportsRepository,
    private readonly rows: RosterRowsRepository,
    private readonly units: UnitsRepository,
    private readonly jobs: Jobs,
    private readonly requests: JobRequests,
    private readonly writing: ImportRoster,
    private readonly codec: RosterCodec,
    private readonly audit: AuditLog,
  ) {}

  /** @throws InvalidInput SPREADSHEET.EMPTY, SPREADSHEET.FORMAT for what is no table at all */
  async upload(actor: Actor, file: ReceivedFile): Promise<Started> {
    sniff(file.bytes);
    const parts: string[] = [];
    for (let at = 0; at < file.bytes.length; at += PART)
      parts.push(this.codec.seal(file.bytes.subarray(at, at + PART).toString('base64')));
    return this.db.transaction(actor, async (tx) => {
      const id = await this.imports.insert(tx, file.originalName);
      await this.imports.saveFile(tx, id, parts);
      const jobId = await this.jobs.enqueue(tx, READ_JOB, { importId: id });
      await this.imports.update(tx, id, { jobId });
      this.audit.record(tx, {
        act: 'roster.upload',
        subject: 'roster_import',
        subjectId: id,
        after: { bytes: file.bytes.length },
      });
      return { id, jobId };
    });
  }

  /** Another mapping: all rows are checked anew. */
  async map(actor: Actor, id: number, body: MappingBody): Promise<Started> {
    const rows = (await this.imports.sheetParts(id, body.sheet, 1)).flatMap((part) =>
      this.codec.open<RosterCell[][]>(part.content),
    );
    return this.db.transaction(actor, async (tx) => {
      const found = await this.imports.load(tx, id);
      if (found.sheets[body.sheet] === undefined) throw new NotFound('IMPORT.SHEET_NOT_FOUND');
      checkFields(body);
      if (body.defaultUnitId !== null && body.defaultUnitId !== undefined) {
        const unit = await this.units.load(tx, scopeOf(actor, 'person.import'), body.defaultUnitId);
        if (!inScope(scopeOf(actor, 'person.import'), unit.path)) throw new NotFound('UNIT.NOT_FOUND');
      }
      await this.imports.pass(tx, id, ['REVIEW', 'DONE'], 'CHECKING');
      const jobId = await this.jobs.enqueue(tx, CHECK_JOB, { importId: id });
      const mapping = {
        sheet: body.sheet,
        headerRows: body.headerRows,
        columns: withSamples(
          columnsOf(body, found.mapping?.sheet === body.sheet ? found.mapping.columns : [], rows),
          rows,
          body.headerRows,
        ),
        defaultUnitId: body.defaultUnitId ?? null,
        defaultCategory: body.defaultCategory ?? null,
      };
      await this.imports.update(tx, id, { mapping, jobId, error: null });
      return { id, jobId };
    });
  }

  /** @throws Conflict IMPORT.STATE when it is being written already · RuleViolation IMPORT.NOTHING_READY */
  confirm(actor: Actor, id: number): Promise<Started> {
    return this.db.transaction(actor, async (tx) => {
      await this.imports.load(tx, id);
      await this.imports.pass(tx, id, ['REVIEW', 'DONE'], 'IMPORTING');
      const { ready: total } = await this.rows.counts(tx.manager, id);
      if (total === 0) throw new RuleViolation('IMPORT.NOTHING_READY');
      const jobId = await this.jobs.enqueue(tx, IMPORT_JOB, { importId: id });
      await this.imports.update(tx, id, { jobId, doneCount: 0, totalCount: total, error: null });
      this.audit.record(tx, { act: 'roster.confirm', subject: 'roster_import', subjectId: id, after: { rows: total } });
      return { id, jobId };
    });
  }

  /** Until the transaction commits nothing is written, so calling off undoes all of it. @throws Conflict IMPORT.STATE */
  async cancel(actor: Actor, id: number): Promise<void> {
    const found = await this.imports.find(id);
    if (found === null || found.accountId !== actor.accountId) throw new NotFound('IMPORT.NOT_FOUND');
    if (found.state !== 'IMPORTING' || found.jobId === null) throw new Conflict('IMPORT.STATE', { state: found.state });
    const here = this.writing.callOff(id);
    await this.requests.cancel(actor, found.jobId).catch((error: unknown) => {
      // called off in this process: the job may have ended with that already
      if (!here) throw error;
    });
    await this.db.transaction(actor, async (tx) => {
      const after = await this.imports.load(tx, id);
      // a job that was still waiting never ran, and nobody else leads the import back
      if (after.state === 'IMPORTING' && !here) {
        await this.imports.pass(tx, id, ['IMPORTING'], 'REVIEW');
        await this.imports.update(tx, id, { jobId: null });
      }
      this.audit.record(tx, { act: 'roster.cancel', subject: 'roster_import', subjectId: id });
    });
  }

  /** @throws Conflict IMPORT.STATE while it is being written */
  discard(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const found = await this.imports.load(tx, id);
      if (found.state === 'IMPORTING') throw new Conflict('IMPORT.STATE', { state: found.state });
      await this.imports.delete(tx, id);
      this.audit.record(tx, { act: 'roster.discard', subject: 'roster_import', subjectId: id });
    });
  }

  /** What a roster said of people is kept no longer than it is of use (data minimisation). @returns how many imports went */
  async purge(actor: Actor): Promise<number> {
    const ids = await this.imports.untouched(KEPT_DAYS);
    for (const id of ids) {
      await this.db.transaction(actor, async (tx) => {
        await this.imports.delete(tx, id);
        this.audit.record(tx, { act: 'roster.purge', subject: 'roster_import', subjectId: id });
      });
    }
    return ids.length;
  }
}

/** @throws RuleViolation IMPORT.FIELD_TWICE, IMPORT.NO_NAME */
function checkFields(body: MappingBody): void {
  const fields = body.columns.flatMap((column) => column.field ?? []);
  const twice = fields.find((field, index) => fields.indexOf(field) !== index);
  if (twice !== undefined) throw new RuleViolation('IMPORT.FIELD_TWICE', { field: twice });
  if (!fields.includes('name')) throw new RuleViolation('IMPORT.NO_NAME');
}

/** All columns of the sheet; those not sent mean nothing. A field that stays as it was guessed keeps saying so. */
function columnsOf(
  body: MappingBody,
  before: readonly StoredColumn[],
  rows: readonly (readonly RosterCell[])[],
): Omit<StoredColumn, 'samples'>[] {
  const width = Math.max(0, ...rows.slice(0, 200).map((row) => row.length));
  const chosen = new Map(body.columns.map((column) => [column.index, column.field]));
  return Array.from({ length: width }, (_, index) => {
    const field = chosen.get(index) ?? null;
    const old = before.find((column) => column.index === index);
    const header = old?.header ?? textOf(rows[Math.max(0, body.headerRows - 1)]?.[index]).slice(0, 100);
    const guessedBy = field === null ? null : field === old?.field ? old.guessedBy : 'PERSON';
    return { index, header, field, guessedBy };
  });
}
