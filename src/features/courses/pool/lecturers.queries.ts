import { Injectable } from '@nestjs/common';

import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { NotFound } from '../../../kernel/errors.js';
import { offsetOf, pageOf, type Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import type { SqlCondition } from '../../../platform/db/scope.js';
import { sortOrder } from '../../../platform/http/contract.js';
import { approvalStateOn, ratingAverage, type ApprovalDecision, type LecturerKind } from '../domain/lecturer.js';
import { imageUrl } from '../images/image-url.js';
import { lecturerAbilities } from './lecturer.policy.js';
import type { LecturerListQuery, LecturerView } from './lecturers.contract.js';
import { ownedWithin } from '../owner-scope.js';
import { likeInside } from '../search-keys.js';

interface LecturerRow {
  id: number;
  name: string;
  kind: LecturerKind;
  person_id: number | null;
  post: string;
  organisation: string;
  introduction: string;
  topics: string;
  photo_image_id: number | null;
  photo_hash: string | null;
  approval_decision: ApprovalDecision;
  approved_from: string | null;
  approved_until: string | null;
  decided_by: string | null;
  decision_reason: string;
  rating_sum: number;
  rating_count: number;
  course_count: number;
  revision: number;
  updated_at: string;
}

const SELECT = `
  SELECT l.id, l.name, l.kind, l.person_id, l.post, l.organisation, l.introduction, l.topics, l.photo_image_id,
         i.sha256 AS photo_hash, l.approval_decision, l.approved_from, l.approved_until, l.decided_by,
         l.decision_reason, l.rating_sum, l.rating_count, l.revision, l.updated_at,
         (SELECT COUNT(*) FROM course_version_lecturer t JOIN course c ON c.published_version_id = t.version_id
           WHERE t.lecturer_id = l.id) AS course_count
    FROM lecturer l
    LEFT JOIN catalogue_image i ON i.id = l.photo_image_id
    LEFT JOIN unit owner ON owner.id = l.owner_unit_id`;

const SORT_SQL = {
  name: 'l.name_keys',
  kind: 'l.kind',
  approvedUntil: 'l.approved_until',
  rating: '(CASE WHEN l.rating_count = 0 THEN 0 ELSE l.rating_sum * 1.0 / l.rating_count END)',
} as const;

/**
 * Reads of the lecturer pool, within the actor's scope.
 * @unscoped take the actor and work with the scope of course.read themselves
 */
@Injectable()
export class LecturersQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: LecturerListQuery): Promise<Page<LecturerView>> {
    const condition = this.conditionOf(actor, query);
    const [{ total } = { total: 0 }] = (await this.db.reads.query(
      `SELECT COUNT(*) AS total FROM lecturer l LEFT JOIN unit owner ON owner.id = l.owner_unit_id WHERE ${condition.sql}`,
      condition.parameters,
    )) as { total: number }[];
    const { field, direction } = sortOrder(query.sort, { field: 'name', direction: 'ASC' });
    const rows = (await this.db.reads.query(
      `${SELECT} WHERE ${condition.sql} ORDER BY ${SORT_SQL[field]} ${direction}, l.id ${direction} LIMIT ? OFFSET ?`,
      [...condition.parameters, query.size, offsetOf(query)],
    )) as LecturerRow[];
    return pageOf(
      query,
      rows.map((row) => this.view(actor, row)),
      Number(total),
    );
  }

  /** @throws NotFound LECTURER.NOT_FOUND */
  async get(actor: Actor, id: number): Promise<LecturerView> {
    const owned = ownedWithin(scopeOf(actor, 'course.read'), 'l');
    const [row] = (await this.db.reads.query(`${SELECT} WHERE l.id = ? AND ${owned.sql}`, [
      id,
      ...owned.parameters,
    ])) as LecturerRow[];
    if (row === undefined) throw new NotFound('LECTURER.NOT_FOUND');
    return this.view(actor, row);
  }

  private conditionOf(actor: Actor, query: LecturerListQuery): SqlCondition {
    const owned = ownedWithin(scopeOf(actor, 'course.read'), 'l');
    const parts = [owned.sql];
    const parameters = [...owned.parameters];
    if (query.kind !== undefined) {
      parts.push('l.kind = ?');
      parameters.push(query.kind);
    }
    if (query.q !== undefined && query.q !== '') {
      parts.push(
        "(l.name LIKE ? ESCAPE '!' OR l.name_keys LIKE ? ESCAPE '!' OR l.organisation LIKE ? ESCAPE '!' OR l.topics LIKE ? ESCAPE '!')",
      );
      const typed = likeInside(query.q);
      parameters.push(typed, likeInside(query.q.toLowerCase().replaceAll(' ', '')), typed, typed);
    }
    const today = this.clock.today();
    if (query.approval === 'EXPIRED' || query.approval === 'APPROVED') {
      parts.push(
        query.approval === 'EXPIRED'
          ? "(l.approval_decision = 'APPROVED' AND l.approved_until < ?)"
          : "(l.approval_decision = 'APPROVED' AND (l.approved_until IS NULL OR l.approved_until >= ?))",
      );
      parameters.push(today);
    } else if (query.approval !== undefined) {
      parts.push('l.approval_decision = ?');
      parameters.push(query.approval);
    }
    return { sql: parts.join(' AND '), parameters };
  }

  private view(actor: Actor, row: LecturerRow): LecturerView {
    const approval = { decision: row.approval_decision, until: row.approved_until };
    return {
      id: row.id,
      name: row.name,
      kind: row.kind,
      personId: row.person_id,
      post: row.post,
      organisation: row.organisation,
      introduction: row.introduction,
      topics: JSON.parse(row.topics) as string[],
      photoImageId: row.photo_image_id,
      photoUrl: imageUrl(row.photo_image_id, row.photo_hash),
      approval: {
        state: approvalStateOn(approval, this.clock.today()),
        from: row.approved_from,
        until: row.approved_until,
        by: row.decided_by,
        reason: row.decision_reason,
      },
      rating: { average: ratingAverage(row.rating_sum, row.rating_count), count: row.rating_count },
      courseCount: Number(row.course_count),
      revision: row.revision,
      updatedAt: isoInstant(row.updated_at),
      abilities: lecturerAbilities(actor, { personId: row.person_id, approvalDecision: row.approval_decision }),
    };
  }
}
