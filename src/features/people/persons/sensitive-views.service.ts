import { Injectable } from '@nestjs/common';
import { can, scopeOf, type Actor } from '../../../kernel/access.js';
import { Forbidden, InvalidInput } from '../../../kernel/errors.js';
import { AuditLog, AuditNotes } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { writeSpreadsheet } from '../../../platform/spreadsheet/write-spreadsheet.js';
import { CATEGORY_WORDS, exportColumns } from './person-words.js';
import { PersonNumbers } from './person-numbers.js';
import type { ExportPersonsBody, UnmaskBody } from './persons.contract.js';
import { PersonsQueries } from './persons.queries.js';
import { PersonsRepository } from './persons.repository.js';

const MAX_EXPORT = 50_000;

/** Looking behind the mask, and taking people out as a file: always with a permission, and always in the audit log. */
@Injectable()
export class SensitiveViews {
  constructor(
    private readonly db: Database,
    private readonly persons: PersonsRepository,
    private readonly queries: PersonsQueries,
    private readonly numbers: PersonNumbers,
    private readonly audit: AuditLog,
    private readonly notes: AuditNotes,
  ) {}

  /** The record is written before the numbers leave: without it they do not. */
  unmask(actor: Actor, id: number, body: UnmaskBody) {
    return this.db.transaction(actor, async (tx) => {
      const person = await this.persons.lock(tx, scopeOf(actor, 'person.unmask'), id);
      const { fields, reason } = body;
      this.audit.record(tx, {
        act: 'person.unmask',
        subject: 'person',
        subjectId: id,
        unitId: person.unitId,
        after: { fields, reason },
      });
      return {
        ...(fields.includes('idNumber') ? { idNumber: this.numbers.reveal(person.idCipher) } : {}),
        ...(fields.includes('phone') ? { phone: this.numbers.reveal(person.phoneCipher) } : {}),
        ...(fields.includes('email') ? { email: person.email } : {}),
      };
    });
  }

  unmaskBank(actor: Actor, id: number, reason: string) {
    return this.db.transaction(actor, async (tx) => {
      const person = await this.persons.lock(tx, scopeOf(actor, 'person.bank'), id);
      const after = { fields: ['bankCard'], reason };
      this.audit.record(tx, { act: 'person.unmask', subject: 'person', subjectId: id, unitId: person.unitId, after });
      return { bankCard: this.numbers.reveal(person.bankCipher), bankName: person.bankName };
    });
  }

  /** @throws Forbidden PERSON.UNMASK_NEEDED · InvalidInput PERSON.REASON_NEEDED */
  async export(actor: Actor, body: ExportPersonsBody): Promise<Buffer> {
    const { withNumbers, reason, ...filter } = body;
    if (withNumbers && !can(actor, 'person.unmask')) throw new Forbidden('PERSON.UNMASK_NEEDED');
    if (withNumbers && reason === undefined) throw new InvalidInput('PERSON.REASON_NEEDED');
    const scope = scopeOf(actor, withNumbers ? 'person.unmask' : 'person.export');
    const { rows, unitNames } = await this.queries.exportRows(scope, filter, MAX_EXPORT);
    await this.notes.note(actor, {
      act: 'person.export',
      subject: 'person',
      subjectId: null,
      after: {
        rows: rows.length,
        withNumbers,
        reason: reason ?? null,
        ...filter,
        search: filter.search === undefined ? undefined : '…',
      },
    });
    const number = (cipher: string | null, masked: string | null): string | null =>
      withNumbers ? this.numbers.reveal(cipher) : masked;
    return writeSpreadsheet(
      '人员花名册',
      exportColumns,
      rows.map((row, index) => [
        index + 1,
        row.name,
        row.sex === null ? null : row.sex === 'M' ? '男' : '女',
        number(row.id_cipher, row.id_masked),
        row.birth_date,
        number(row.phone_cipher, row.phone_masked),
        countyPath(unitNames.get(row.path) ?? []),
        CATEGORY_WORDS[row.category],
        row.position,
        row.party_member === 1 ? '是' : '否',
        row.party_joined_on,
        row.joined_on,
        row.seconded === 1 ? '是' : '否',
      ]),
    );
  }
}

/** Without the top of the county's tree, which every row would repeat: `冯川社区/第一居民小组`. */
function countyPath(names: readonly string[]): string {
  return (names.length > 1 ? names.slice(1) : names).join('/');
}
