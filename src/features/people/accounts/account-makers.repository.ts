import { Injectable } from '@nestjs/common';
import type { PersonnelCategory, Role, Scope } from '../../../kernel/access.js';
import { NotFound } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/db/database.js';
import { placeholders, scopeCondition } from '../../../platform/db/scope.js';
import { likeText } from '../search.queries.js';

export interface AccountFacts {
  readonly id: number;
  readonly loginName: string;
  readonly roles: readonly Role[];
}

export interface PersonForAccount {
  readonly id: number;
  readonly name: string;
  readonly pinyin: string;
  readonly unitId: number;
  readonly category: PersonnelCategory;
  readonly phoneHash: string | null;
  readonly status: string;
  readonly accountId: number | null;
}

/** What the administration of accounts must know about accounts and the people they are for, within a scope. */
@Injectable()
export class AccountMakersRepository {
  /** @throws NotFound ACCOUNT.NOT_FOUND also outside the scope */
  async account(tx: Tx, scope: Scope, id: number): Promise<AccountFacts> {
    const reach = scopeCondition(scope, 'u.path');
    const rows = await tx.manager.query<{ id: number; login_name: string; role: Role | null }[]>(
      `SELECT a.id, a.login_name, g.role FROM account a
         LEFT JOIN unit u ON u.id = a.unit_id
         LEFT JOIN role_grant g ON g.account_id = a.id
        WHERE a.id = ? AND ${reach.sql}`,
      [id, ...reach.parameters],
    );
    const [first] = rows;
    if (first === undefined) throw new NotFound('ACCOUNT.NOT_FOUND');
    return { id: first.id, loginName: first.login_name, roles: rows.flatMap((row) => row.role ?? []) };
  }

  /** @throws NotFound PERSON.NOT_FOUND when one of them is nobody, or outside the scope */
  async people(tx: Tx, scope: Scope, ids: readonly number[]): Promise<PersonForAccount[]> {
    const reach = scopeCondition(scope, 'u.path', 'p.category');
    const rows = await tx.manager.query<
      {
        id: number;
        name: string;
        pinyin: string;
        unit_id: number;
        category: PersonnelCategory;
        phone_hash: string | null;
        status: string;
        account_id: number | null;
      }[]
    >(
      `SELECT p.id, p.name, p.pinyin, p.unit_id, p.category, p.phone_hash, p.status, a.id AS account_id
         FROM person p JOIN unit u ON u.id = p.unit_id LEFT JOIN account a ON a.person_id = p.id
        WHERE p.id IN ${placeholders(ids.length)} AND ${reach.sql} ORDER BY p.id`,
      [...ids, ...reach.parameters],
    );
    if (rows.length < new Set(ids).size) throw new NotFound('PERSON.NOT_FOUND');
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      pinyin: row.pinyin,
      unitId: row.unit_id,
      category: row.category,
      phoneHash: row.phone_hash,
      status: row.status,
      accountId: row.account_id,
    }));
  }

  /**
   * Login names in use that begin with one of these.
   * @unscoped login names must be unique among all accounts
   */
  async loginNames(tx: Tx, bases: readonly string[]): Promise<Set<string>> {
    const taken = new Set<string>();
    for (const base of new Set(bases)) {
      const rows = await tx.manager.query<{ login_name: string }[]>(
        "SELECT login_name FROM account WHERE login_name LIKE ? ESCAPE '!'",
        [`${likeText(base)}%`],
      );
      for (const row of rows) taken.add(row.login_name);
    }
    return taken;
  }

  /**
   * Phone hashes that some account signs in with already.
   * @unscoped a phone signs in to one account among all
   */
  async phonesInUse(tx: Tx, hashes: readonly string[]): Promise<Set<string>> {
    if (hashes.length === 0) return new Set();
    const rows = await tx.manager.query<{ phone_hash: string }[]>(
      `SELECT phone_hash FROM account WHERE phone_hash IN ${placeholders(hashes.length)}`,
      [...hashes],
    );
    return new Set(rows.map((row) => row.phone_hash));
  }

  /**
   * Is the phone known at all: by an account, or by somebody in the files?
   * @unscoped registration must not take over anybody known anywhere
   */
  async phoneKnown(tx: Tx, hash: string): Promise<boolean> {
    const [row] = await tx.manager.query<{ n: number }[]>(
      `SELECT (SELECT COUNT(*) FROM account WHERE phone_hash = ?) + (SELECT COUNT(*) FROM person WHERE phone_hash = ?) AS n`,
      [hash, hash],
    );
    return (row?.n ?? 0) > 0;
  }

  /**
   * @throws NotFound ROLE.NOT_HELD
   * @unscoped of an account found before within the scope
   */
  async grant(
    tx: Tx,
    accountId: number,
    grantId: number,
  ): Promise<{ role: Role; unitId: number | null; unitPath: string | null }> {
    const [row] = await tx.manager.query<{ role: Role; unit_id: number | null; unit_path: string | null }[]>(
      'SELECT role, unit_id, unit_path FROM role_grant WHERE id = ? AND account_id = ?',
      [grantId, accountId],
    );
    if (row === undefined) throw new NotFound('ROLE.NOT_HELD');
    return { role: row.role, unitId: row.unit_id, unitPath: row.unit_path };
  }
}
