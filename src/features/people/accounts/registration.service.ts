import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EVERYWHERE, type Actor } from '../../../kernel/access.js';
import { Conflict, DomainError, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Accounts } from '../../../platform/auth/accounts.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { AccountMakersRepository } from './account-makers.repository.js';
import { loginBase, takeLoginName } from '../domain/login-name.js';
import { OutsideUnitsService } from '../units/outside-units.service.js';
import { PersonNumbers } from '../persons/person-numbers.js';
import { nameColumns, PersonsService } from '../persons/persons.service.js';
import type { RegistrationBody } from './registration.contract.js';
import type { UnitEntity } from '../units/unit.entity.js';
import { UnitsRepository } from '../units/units.repository.js';

/** Namesakes who register in the same moment. */
const ATTEMPTS = 8;

interface Prepared {
  readonly body: RegistrationBody;
  readonly name: string;
  readonly base: string;
  readonly phoneHash: string | null;
  readonly passwordHash: string;
  readonly attempt: number;
}

export interface Registered {
  readonly loginName: string;
  readonly unitAwaiting: boolean;
}

/**
 * Trainees from outside register by themselves. Whoever is in the files already is not taken over by a phone number
 * alone (domain §7): the answer is the same for a phone with an account and for one the centre knows otherwise.
 */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly db: Database,
    private readonly makers: AccountMakersRepository,
    private readonly persons: PersonsService,
    private readonly units: UnitsRepository,
    private readonly outside: OutsideUnitsService,
    private readonly numbers: PersonNumbers,
    private readonly accounts: Accounts,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Conflict REGISTRATION.PHONE_KNOWN · RuleViolation REGISTRATION.WRONG_UNIT, PASSWORD.… */
  async register(actor: Actor, body: RegistrationBody): Promise<Registered> {
    const { phoneHash } = this.numbers.phone(body.phone);
    const { name, pinyin } = nameColumns(body.name);
    const base = loginBase(pinyin);
    const passwordHash = await this.accounts.hashNew(body.password, base);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(actor, { body, name, base, phoneHash, passwordHash, attempt });
      } catch (error) {
        const race = raceOf(error);
        if (race === 'PHONE') throw new Conflict('REGISTRATION.PHONE_KNOWN');
        if (race === null || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private attempt(actor: Actor, { body, name, base, phoneHash, passwordHash, attempt }: Prepared): Promise<Registered> {
    return this.db.transaction(actor, async (tx) => {
      if (phoneHash === null || (await this.makers.phoneKnown(tx, phoneHash)))
        throw new Conflict('REGISTRATION.PHONE_KNOWN');
      const unit = await this.unitOf(tx, body);
      const personId = await this.persons.add(tx, EVERYWHERE, {
        name,
        phone: body.phone,
        email: body.email ?? null,
        unitId: unit.id,
        category: 'EXTERNAL_TRAINEE',
        position: body.position ?? null,
      });
      const taken = await this.makers.loginNames(tx, [base]);
      const loginName = takeLoginName(base, taken, attempt === 1 ? undefined : randomInt(2, 100 * attempt));
      await this.accounts.create(tx, {
        loginName,
        displayName: name,
        personId,
        unitId: unit.id,
        phoneHash,
        passwordHash,
        mustChangePassword: false,
      });
      this.audit.record(tx, { act: 'registration', subject: 'person', subjectId: personId, unitId: unit.id });
      return { loginName, unitAwaiting: unit.status === 'AWAITING' };
    });
  }

  private async unitOf(tx: Tx, body: RegistrationBody): Promise<UnitEntity> {
    if (body.unitId === undefined)
      return this.outside.findOrAdd(tx, EVERYWHERE, body.countyId ?? 0, body.unitName ?? '');
    const unit = await this.units.load(tx, EVERYWHERE, body.unitId);
    if (unit.tree !== 'OUTSIDE' || unit.kind !== 'OUTSIDE_UNIT' || unit.status === 'CLOSED') {
      throw new RuleViolation('REGISTRATION.WRONG_UNIT');
    }
    return unit;
  }
}

/**
 * What somebody else did in the same moment: took the phone, or only the login name of a namesake or the typed unit; then
 * the next look finds it and takes another one.
 */
function raceOf(error: unknown): 'PHONE' | 'NAME' | null {
  if (!(error instanceof DomainError)) return null;
  if (error.code === 'UNIT.NAME_TAKEN') return 'NAME';
  if (error.code !== 'ACCOUNT.EXISTS') return null;
  return error.params['taken'] === 'login' ? 'NAME' : 'PHONE';
}
