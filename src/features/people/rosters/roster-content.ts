import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { normaliseBankCard } from '../domain/bank-card.js';
import { normaliseIdentityNumber } from '../domain/identity-number.js';
import { maskBankCard, maskEmail, maskIdentityNumber, maskPhone } from '../domain/masking.js';
import { normalisePhone } from '../domain/phone.js';
import { textOf, type RosterCell } from '../domain/roster-cell.js';
import type { RosterField, RowProblem, RowProblemCode } from '../domain/roster-fields.js';
import type { RowCells } from '../domain/row-report.js';

export interface Difference {
  readonly field: RosterField;
  readonly before: string;
  readonly after: string;
}

/** What is kept of a row, encrypted as one text. */
export interface RowContent {
  /** The mapped cells as the file has them. */
  readonly cells: RowCells;
  /** Cells written over by a person. */
  readonly written: Readonly<Partial<Record<RosterField, string>>>;
  readonly acknowledged: readonly RowProblemCode[];
  readonly problems: readonly RowProblem[];
  /** Personal numbers masked. */
  readonly differences: readonly Difference[];
}

/** Seals what a roster says into one text, and opens it again. */
@Injectable()
export class RosterCodec {
  constructor(private readonly cipher: FieldCipher) {}

  seal(content: unknown): string {
    return this.cipher.encrypt(JSON.stringify(content));
  }

  open<T>(sealed: string): T {
    return JSON.parse(this.cipher.decrypt(sealed)) as T;
  }
}

/** The cells that count: what a person has written stands over what the file has. */
export function effectiveCells({ cells, written }: Pick<RowContent, 'cells' | 'written'>): RowCells {
  const result: Partial<Record<RosterField, RosterCell>> = { ...cells, ...written };
  if (written.unit !== undefined) {
    // a unit that was chosen or typed here needs no levels above it
    delete result.unitLevel1;
    delete result.unitLevel2;
  }
  return result;
}

/** A cell as a screen may show it: personal numbers masked, unless they are too broken to be anybody's. */
export function shownCell(field: RosterField, cell: RosterCell | undefined): string {
  const text = textOf(cell).trim();
  if (/^\d(?:\.\d+)?E\+\d+$/i.test(text)) return text.replace(/(?<=\.\d{5})\d+(?=E)/i, '');
  switch (field) {
    case 'idNumber':
      return text === '' ? '' : maskIdentityNumber(normaliseIdentityNumber(text));
    case 'phone': {
      const phone = normalisePhone(text);
      return phone.length === 11 ? maskPhone(phone) : phone.slice(0, 8);
    }
    case 'bankCard':
      return text === '' ? '' : maskBankCard(normaliseBankCard(text));
    case 'email':
      return text === '' ? '' : maskEmail(text);
    default:
      return textOf(cell).replace(/\s/g, ' ');
  }
}
