import { Injectable } from '@nestjs/common';
import type { PersonnelCategory, Role, Scope } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { NotFound } from '../../../kernel/errors.js';
import { offsetOf, pageOf } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import { placeholders, scopeCondition } from '../../../platform/db/scope.js';
import { sortOrder } from '../../../platform/http/contract.js';
import type { AccountCandidatesQuery, AccountListQuery } from './accounts.contract.js';
import { nameQuery } from '../domain/person-name.js';
import { likeText, nameCondition } from '../search.queries.js';

interface AccountRow {
  id: number;
  login_name: string;
  display_name: string;
  person_id: number | null;
  unit_name: string | null;
  status: 'ACTIVE' | 'DISABLED';
  locked_until: string | null;
  must_change_password: number;
  last_sign_in_at: string | null;
  created_at: string;
  phone_masked: string | null;
}

interface GrantRow {
  id: number;
  account_id: number;
  role: Role;
  unit_id: number | null;
  unit_name: string | null;
  categories: string | null;
  granted_at: string;
}

const ACCOUNT = `SELECT a.id, a.login_name, a.display_name, a.person_id, u.name AS unit_name, a.status, a.locked_until,
    a.must_change_password, a.last_sign_in_at, a.created_at, p.phone_masked`;
const FROM = 'FROM account a LEFT JOIN unit u ON u.id = a.unit_id LEFT JOIN person p ON p.id = a.person_id';
const SORT_COLUMNS = {
  loginName: 'a.login_name',
  name: 'a.display_name',
  lastSignInAt: 'a.last_sign_in_at',
  createdAt: 'a.created_at',
} as const;

/** Read models of accounts, within a scope; accounts without a unit are seen by those who see everything. */
@Injectable()
export class AccountsQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async list(scope: Scope, query: AccountListQuery) {
    const reach = scopeCondition(scope, 'u.path');
    const conditions = [reach.sql];
    const parameters = [...reach.parameters];
    const add = (sql: string, ...values: unknown[]): void => {
      conditions.push(sql);
      parameters.push(...values);
    };
    if (query.search !== undefined) {
      const name = nameCondition(nameQuery(query.search), 'p');
      const text = `%${likeText(query.search)}%`;
      add(
        `(a.login_name LIKE ? ESCAPE '!' OR a.display_name LIKE ? ESCAPE '!' OR ${name.sql})`,
        text.toLowerCase(),
        text,
        ...name.parameters,
      );
    }
    if (query.role !== undefined)
      add('EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = a.id AND g.role = ?)', query.role);
    if (query.status !== undefined) add('a.status = ?', query.status);
    if (query.unitId !== undefined) add('u.path LIKE ?', `%/${query.unitId}/%`);
    if (query.locked === true) add('a.locked_until > ?', this.clock.now());
    if (query.locked === false) add('(a.locked_until IS NULL OR a.locked_until <= ?)', this.clock.now());
    const where = conditions.join(' AND ');
    const [{ total } = { total: 0 }] = await this.db.reads.query<{ total: number }[]>(
      `SELECT COUNT(*) AS total ${FROM} WHERE ${where}`,
      parameters,
    );
    const { field, direction } = sortOrder(query.sort, { field: 'loginName' as const, direction: 'ASC' as const });
    const rows = await this.db.reads.query<AccountRow[]>(
      `${ACCOUNT} ${FROM} WHERE ${where} ORDER BY ${SORT_COLUMNS[field]} ${direction}, a.id LIMIT ? OFFSET ?`,
      [...parameters, query.size, offsetOf(query)],
    );
    const grants = await this.grants(rows.map((row) => row.id));
    const items = rows.map((row) => ({
      ...this.accountOf(row),
      roles: grants
        .filter((grant) => grant.account_id === row.id)
        .map((grant) => ({ role: grant.role, unitName: grant.unit_name })),
    }));
    return pageOf(query, items, total);
  }

  /** @throws NotFound ACCOUNT.NOT_FOUND also outside the scope */
  async detail(scope: Scope, id: number) {
    const reach = scopeCondition(scope, 'u.path');
    const [row] = await this.db.reads.query<AccountRow[]>(`${ACCOUNT} ${FROM} WHERE a.id = ? AND ${reach.sql}`, [
      id,
      ...reach.parameters,
    ]);
    if (row === undefined) throw new NotFound('ACCOUNT.NOT_FOUND');
    const grants = await this.grants([id]);
    const sessions = await this.db.reads.query<
      { id: string; device: string; address: string | null; created_at: string; last_used_at: string }[]
    >(
      `SELECT id, device, address, created_at, last_used_at FROM login_session
        WHERE account_id = ? AND revoked_at IS NULL AND expires_at > ? ORDER BY last_used_at DESC, id`,
      [id, this.clock.now()],
    );
    return {
      ...this.accountOf(row),
      phoneMasked: row.phone_masked,
      createdAt: isoInstant(row.created_at),
      grants: grants.map((grant) => ({
        id: grant.id,
        role: grant.role,
        unitId: grant.unit_id,
        unitName: grant.unit_name,
        categories: grant.categories === null ? null : (grant.categories.split(',') as PersonnelCategory[]),
        grantedAt: isoInstant(grant.granted_at),
      })),
      sessions: sessions.map((session) => ({
        id: session.id,
        device: session.device,
        address: session.address,
        createdAt: isoInstant(session.created_at),
        lastUsedAt: isoInstant(session.last_used_at),
      })),
    };
  }

  /** Active people who have no account yet: name and unit only. */
  async candidates(scope: Scope, query: AccountCandidatesQuery) {
    const reach = scopeCondition(scope, 'u.path', 'p.category');
    const conditions = [reach.sql, "p.status = 'ACTIVE'", 'a.id IS NULL'];
    const parameters = [...reach.parameters];
    if (query.search !== undefined) {
      const name = nameCondition(nameQuery(query.search), 'p');
      conditions.push(name.sql);
      parameters.push(...name.parameters);
    }
    if (query.unitId !== undefined) {
      conditions.push('u.path LIKE ?');
      parameters.push(`%/${query.unitId}/%`);
    }
    if (query.category !== undefined) {
      conditions.push('p.category = ?');
      parameters.push(query.category);
    }
    const from = `FROM person p JOIN unit u ON u.id = p.unit_id LEFT JOIN account a ON a.person_id = p.id WHERE ${conditions.join(' AND ')}`;
    const [{ total } = { total: 0 }] = await this.db.reads.query<{ total: number }[]>(
      `SELECT COUNT(*) AS total ${from}`,
      parameters,
    );
    const direction = query.sort === '-name' ? 'DESC' : 'ASC';
    const rows = await this.db.reads.query<
      { id: number; name: string; unit_name: string; category: PersonnelCategory; position: string | null }[]
    >(
      `SELECT p.id, p.name, u.name AS unit_name, p.category, p.position ${from} ORDER BY p.pinyin ${direction}, p.id LIMIT ? OFFSET ?`,
      [...parameters, query.size, offsetOf(query)],
    );
    const items = rows.map((row) => ({
      personId: row.id,
      name: row.name,
      unitName: row.unit_name,
      category: row.category,
      position: row.position,
    }));
    return pageOf(query, items, total);
  }

  private async grants(accountIds: readonly number[]): Promise<GrantRow[]> {
    if (accountIds.length === 0) return [];
    return this.db.reads.query<GrantRow[]>(
      `SELECT g.id, g.account_id, g.role, g.unit_id, u.name AS unit_name, g.categories, g.granted_at
         FROM role_grant g LEFT JOIN unit u ON u.id = g.unit_id
        WHERE g.account_id IN ${placeholders(accountIds.length)} ORDER BY g.id`,
      [...accountIds],
    );
  }

  private accountOf(row: AccountRow) {
    const lockedUntil = isoInstant(row.locked_until);
    return {
      id: row.id,
      loginName: row.login_name,
      name: row.display_name,
      personId: row.person_id,
      unitName: row.unit_name,
      status: row.status,
      lockedUntil: lockedUntil !== null && lockedUntil > this.clock.now().toISOString() ? lockedUntil : null,
      mustChangePassword: row.must_change_password === 1,
      lastSignInAt: isoInstant(row.last_sign_in_at),
    };
  }
}
