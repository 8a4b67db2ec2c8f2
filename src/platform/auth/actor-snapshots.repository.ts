import { Injectable } from '@nestjs/common';
import {
  permissionsOf,
  type Permission,
  type PersonnelCategory,
  type Role,
  type RoleGrant,
} from '../../kernel/access.js';
import { Database } from '../db/database.js';
import { placeholders } from '../db/scope.js';

/** Who stands behind a session, as of the moment it was read. */
export interface ActorSnapshot {
  readonly accountId: number;
  readonly personId: number | null;
  readonly unitId: number | null;
  readonly name: string;
  readonly grants: readonly RoleGrant[];
  readonly permissions: ReadonlySet<Permission>;
  readonly mustChangePassword: boolean;
}

/** One row for each grant; one without a grant for an account that has none. */
interface SnapshotRow {
  session_id: string;
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

interface Question {
  readonly sessionId: string;
  readonly answer: (snapshot: ActorSnapshot | null) => void;
  readonly fail: (error: unknown) => void;
}

const grantOf = (row: SnapshotRow): RoleGrant[] =>
  row.role === null
    ? []
    : [
        {
          role: row.role,
          unitId: row.grant_unit_id,
          unitPath: row.unit_path,
          categories: row.categories === null ? null : (row.categories.split(',') as PersonnelCategory[]),
        },
      ];

function snapshotOf(rows: readonly SnapshotRow[]): ActorSnapshot | null {
  const [first] = rows;
  if (first === undefined) return null;
  const grants = rows.flatMap(grantOf);
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

/**
 * Reads who stands behind a session. All that is asked for in one turn of the event loop is one statement: when a
 * crowd arrives at once, the crowd costs one read.
 */
@Injectable()
export class ActorSnapshotsRepository {
  private questions: Question[] = [];

  constructor(private readonly db: Database) {}

  /** @returns null when the session was revoked or is none, or the account is disabled */
  find(sessionId: string): Promise<ActorSnapshot | null> {
    return new Promise((answer, fail) => {
      const waiting = this.questions.push({ sessionId, answer, fail });
      if (waiting === 1) setImmediate(() => void this.askTogether());
    });
  }

  private async askTogether(): Promise<void> {
    const { questions } = this;
    this.questions = [];
    try {
      const rows = await this.read([...new Set(questions.map((question) => question.sessionId))]);
      const bySession = new Map<string, SnapshotRow[]>();
      for (const row of rows) bySession.set(row.session_id, [...(bySession.get(row.session_id) ?? []), row]);
      for (const { sessionId, answer } of questions) answer(snapshotOf(bySession.get(sessionId) ?? []));
    } catch (error) {
      for (const { fail } of questions) fail(error);
    }
  }

  private read(sessionIds: readonly string[]): Promise<SnapshotRow[]> {
    return this.db.reads.query(
      `SELECT s.id AS session_id, a.id AS account_id, a.person_id, a.unit_id, a.display_name, a.must_change_password,
              g.role, g.unit_id AS grant_unit_id, g.unit_path, g.categories
         FROM login_session s
         JOIN account a ON a.id = s.account_id AND a.status = 'ACTIVE'
         LEFT JOIN role_grant g ON g.account_id = a.id
        WHERE s.id IN ${placeholders(sessionIds.length)} AND s.revoked_at IS NULL`,
      [...sessionIds],
    );
  }
}
