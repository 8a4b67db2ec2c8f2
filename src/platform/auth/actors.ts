import { Injectable } from '@nestjs/common';
import {
  permissionsOf,
  type Actor,
  type PersonnelCategory,
  type Permission,
  type Role,
  type RoleGrant,
} from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../db/database.js';

/**
 * How long an actor found once is believed. A revoked session or role therefore ends at once in the process that
 * revoked it and within this time in the others.
 */
const BELIEVED_MS = 3000;
const MAX_KNOWN = 20_000;

interface Snapshot {
  readonly accountId: number;
  readonly personId: number | null;
  readonly unitId: number | null;
  readonly name: string;
  readonly grants: readonly RoleGrant[];
  readonly permissions: ReadonlySet<Permission>;
  readonly mustChangePassword: boolean;
}

interface SnapshotRow {
  account_id: number;
  person_id: number | null;
  unit_id: number | null;
  display_name: string;
  must_change_password: number | boolean;
  role: Role | null;
  grant_unit_id: number | null;
  unit_path: string | null;
  categories: string | null;
}

export interface KnownActor {
  readonly actor: Actor;
  readonly mustChangePassword: boolean;
}

const categoriesOf = (text: string | null): PersonnelCategory[] | null =>
  text === null ? null : (text.split(',') as PersonnelCategory[]);

/** Turns a session id into an actor: one narrow read, believed for a few seconds. */
@Injectable()
export class Actors {
  private readonly known = new Map<string, { snapshot: Snapshot | null; until: number }>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns null when the session was revoked or has ended, or the account is disabled */
  async bySession(sessionId: string, address: string | null): Promise<KnownActor | null> {
    const now = this.clock.now().getTime();
    let entry = this.known.get(sessionId);
    if (entry === undefined || entry.until <= now) {
      if (this.known.size >= MAX_KNOWN) this.known.clear();
      entry = { snapshot: await this.load(sessionId), until: now + BELIEVED_MS };
      this.known.set(sessionId, entry);
    }
    if (entry.snapshot === null) return null;
    const { mustChangePassword, ...who } = entry.snapshot;
    return { actor: { ...who, sessionId, address }, mustChangePassword };
  }

  /** Forgets one session, at once, in this process. */
  forget(sessionId: string): void {
    this.known.delete(sessionId);
  }

  /** Forgets every session of an account, after its roles, status or password changed. */
  forgetAccount(accountId: number): void {
    for (const [sessionId, entry] of this.known) {
      if (entry.snapshot?.accountId === accountId) this.known.delete(sessionId);
    }
  }

  private async load(sessionId: string): Promise<Snapshot | null> {
    const rows = (await this.db.reads.query(
      `SELECT a.id AS account_id, a.person_id, a.unit_id, a.display_name, a.must_change_password,
              g.role, g.unit_id AS grant_unit_id, g.unit_path, g.categories
         FROM login_session s
         JOIN account a ON a.id = s.account_id AND a.status = 'ACTIVE'
         LEFT JOIN role_grant g ON g.account_id = a.id
        WHERE s.id = ? AND s.revoked_at IS NULL`,
      [sessionId],
    )) as SnapshotRow[];
    const [first] = rows;
    if (first === undefined) return null;
    const grants = rows.flatMap((row): RoleGrant[] =>
      row.role === null
        ? []
        : [
            {
              role: row.role,
              unitId: row.grant_unit_id,
              unitPath: row.unit_path,
              categories: categoriesOf(row.categories),
            },
          ],
    );
    return {
      accountId: first.account_id,
      personId: first.person_id,
      unitId: first.unit_id,
      name: first.display_name,
      grants,
      permissions: permissionsOf(grants),
      mustChangePassword: Boolean(first.must_change_password),
    };
  }
}
