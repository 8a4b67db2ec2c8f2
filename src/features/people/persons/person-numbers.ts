import { Injectable } from '@nestjs/common';
import { InvalidInput } from '../../../kernel/errors.js';
import { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { isBankCard, normaliseBankCard } from '../domain/bank-card.js';
import { readIdentityNumber } from '../domain/identity-number.js';
import { maskBankCard, maskIdentityNumber, maskPhone } from '../domain/masking.js';
import { isMobilePhone, normalisePhone } from '../domain/phone.js';
import type { PersonEntity } from './person.entity.js';

export type IdColumns = Pick<PersonEntity, 'idCipher' | 'idHash' | 'idMasked'>;
export type PhoneColumns = Pick<PersonEntity, 'phoneCipher' | 'phoneHash' | 'phoneMasked'>;
export type BankColumns = Pick<PersonEntity, 'bankCipher' | 'bankHash' | 'bankMasked'>;

/** Turns personal numbers into what is stored of them: ciphertext, lookup hash, masked form; and back. */
@Injectable()
export class PersonNumbers {
  constructor(private readonly cipher: FieldCipher) {}

  /** @throws InvalidInput PERSON.ID_NUMBER with the fault */
  id(text: string): IdColumns & { birthDate: string | null; sex: 'M' | 'F' | null } {
    const { value, fault, birthDate, sex } = readIdentityNumber(text);
    if (fault !== null) throw new InvalidInput('PERSON.ID_NUMBER', { fault });
    return { ...this.idColumns(value), birthDate, sex };
  }

  /** @throws InvalidInput PERSON.PHONE */
  phone(text: string): PhoneColumns {
    const value = normalisePhone(text);
    if (!isMobilePhone(value)) throw new InvalidInput('PERSON.PHONE');
    return this.phoneColumns(value);
  }

  /** @throws InvalidInput PERSON.BANK_CARD */
  bank(text: string): BankColumns {
    const value = normaliseBankCard(text);
    if (!isBankCard(value)) throw new InvalidInput('PERSON.BANK_CARD');
    return this.bankColumns(value);
  }

  /** For values that have been checked; `null` gives empty columns. */
  idColumns(value: string | null): IdColumns {
    if (value === null) return { idCipher: null, idHash: null, idMasked: null };
    return {
      idCipher: this.cipher.encrypt(value),
      idHash: this.cipher.lookupHash('id', value),
      idMasked: maskIdentityNumber(value),
    };
  }

  phoneColumns(value: string | null): PhoneColumns {
    if (value === null) return { phoneCipher: null, phoneHash: null, phoneMasked: null };
    return {
      phoneCipher: this.cipher.encrypt(value),
      phoneHash: this.cipher.lookupHash('phone', value),
      phoneMasked: maskPhone(value),
    };
  }

  bankColumns(value: string | null): BankColumns {
    if (value === null) return { bankCipher: null, bankHash: null, bankMasked: null };
    return {
      bankCipher: this.cipher.encrypt(value),
      bankHash: this.cipher.lookupHash('bank', value),
      bankMasked: maskBankCard(value),
    };
  }

  /** The hash of a whole number somebody searches for, or `null` when the text is none. */
  searchHash(text: string): { column: 'id_hash' | 'phone_hash'; hash: string } | null {
    const identity = readIdentityNumber(text);
    if (identity.fault === null) return { column: 'id_hash', hash: this.cipher.lookupHash('id', identity.value) };
    const phone = normalisePhone(text);
    return isMobilePhone(phone) ? { column: 'phone_hash', hash: this.cipher.lookupHash('phone', phone) } : null;
  }

  reveal(stored: string | null): string | null {
    return stored === null ? null : this.cipher.decrypt(stored);
  }
}
