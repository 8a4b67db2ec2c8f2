import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Scope } from '../../../kernel/access.js';
import { NotFound } from '../../../kernel/errors.js';
import { offsetOf, pageOf } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import { scopeCondition } from '../../../platform/db/scope.js';
import type { EvidenceKind, LateVerdict } from '../domain/attempt.js';
import { lastEntries } from '../domain/fold.js';
import type { Response } from '../domain/question.js';
import type { attemptEvidence, journalPage, JournalQuery } from './attempt-admin.contract.js';
import { AttemptShapes } from './attempt-shapes.js';
import { entryKey, JournalRepository } from './journal.repository.js';

type JournalPage = z.infer<typeof journalPage>;

interface AttemptHead {
  readonly id: number;
  readonly roundId: number;
  readonly personName: string;
  readonly unitName: string;
  readonly verdict: LateVerdict | null;
}

interface EntryRow {
  sitting_no: number;
  seq: number;
  item_no: number;
  response: string;
  late: number;
  given_at: string | null;
  received_at: string;
}

/** What is on record of one attempt (作答流水、监考记录), for the organiser of its round. */
@Injectable()
export class AttemptRecordsQueries {
  constructor(
    private readonly db: Database,
    private readonly journals: JournalRepository,
    private readonly shapes: AttemptShapes,
  ) {}

  /** Outside the scope it does not exist. @throws NotFound ATTEMPT.NOT_FOUND */
  async head(scope: Scope, attemptId: number): Promise<AttemptHead> {
    const reach = scopeCondition(scope, 'u.path');
    const [row] = await this.db.reads.query<
      { id: number; round_id: number; person_name: string; unit_name: string; verdict: LateVerdict | null }[]
    >(
      `SELECT a.id, a.round_id, e.person_name, e.unit_name,
              (SELECT d.verdict FROM late_decision d WHERE d.attempt_id = a.id ORDER BY d.id DESC LIMIT 1) AS verdict
         FROM attempt a JOIN competition_round r ON r.id = a.round_id JOIN competition c ON c.id = r.competition_id
         JOIN unit u ON u.id = c.unit_id JOIN round_entry e ON e.round_id = a.round_id AND e.person_id = a.person_id
        WHERE a.id = ? AND ${reach.sql}`,
      [attemptId, ...reach.parameters],
    );
    if (!row) throw new NotFound('ATTEMPT.NOT_FOUND');
    return {
      id: row.id,
      roundId: row.round_id,
      personName: row.person_name,
      unitName: row.unit_name,
      verdict: row.verdict,
    };
  }

  /** In the order that decides: `seq`, then sitting. @throws NotFound ATTEMPT.NOT_FOUND */
  async journal(scope: Scope, attemptId: number, query: JournalQuery): Promise<JournalPage> {
    const head = await this.head(scope, attemptId);
    const where = `attempt_id = ?${query.itemNo === undefined ? '' : ' AND item_no = ?'}`;
    const parameters = query.itemNo === undefined ? [attemptId] : [attemptId, query.itemNo];
    const [count] = await this.db.reads.query<{ total: number }[]>(
      `SELECT COUNT(*) AS total FROM attempt_answer WHERE ${where}`,
      parameters,
    );
    const direction = query.sort === '-seq' ? 'DESC' : 'ASC';
    const rows = await this.db.reads.query<EntryRow[]>(
      `SELECT sitting_no, seq, item_no, response, late, given_at, received_at FROM attempt_answer
        WHERE ${where} ORDER BY seq ${direction}, sitting_no ${direction} LIMIT ? OFFSET ?`,
      [...parameters, query.size, offsetOf(query)],
    );
    const counting = await this.counting(head);
    const items = rows.map((row): JournalPage['items'][number] => ({
      sitting: row.sitting_no,
      seq: row.seq,
      itemNo: row.item_no,
      response: JSON.parse(row.response) as Response as JournalPage['items'][number]['response'],
      late: Boolean(row.late),
      givenAt: isoInstant(row.given_at),
      receivedAt: isoInstant(row.received_at),
      counts: counting.has(entryKey(attemptId, row.seq, row.sitting_no)),
    }));
    return { ...pageOf(query, items, Number(count?.total ?? 0)), items };
  }

  private async counting({ id, verdict }: AttemptHead): Promise<Set<string>> {
    const entries = (await this.journals.entries(this.db.reads, [id])).get(id) ?? [];
    const itemCount = (await this.shapes.of(this.db.reads, [id])).get(id)?.length ?? 0;
    const last = lastEntries(entries, itemCount, verdict === 'ACCEPTED');
    return new Set(last.flatMap((entry) => (entry ? [entryKey(id, entry.seq, entry.sittingNo)] : [])));
  }

  /** @throws NotFound ATTEMPT.NOT_FOUND */
  async evidence(scope: Scope, attemptId: number): Promise<z.infer<typeof attemptEvidence>> {
    const { personName, unitName } = await this.head(scope, attemptId);
    const of = <Row>(columns: string, table: string): Promise<Row[]> =>
      this.db.reads.query<Row[]>(`SELECT ${columns} FROM ${table} WHERE attempt_id = ? ORDER BY id`, [attemptId]);
    const sittings = await of<{ sitting_no: number; device: string; address: string | null; opened_at: string }>(
      'sitting_no, device, address, opened_at',
      'attempt_sitting',
    );
    const events = await of<{ sitting_no: number; kind: EvidenceKind; detail: string | null; made_at: string }>(
      'sitting_no, kind, detail, made_at',
      'attempt_event',
    );
    const decisions = await of<{ verdict: LateVerdict; words: string; made_by_name: string; made_at: string }>(
      'verdict, words, made_by_name, made_at',
      'late_decision',
    );
    return {
      attemptId,
      personName,
      unitName,
      sittings: sittings.map((row) => ({
        sitting: row.sitting_no,
        device: row.device,
        address: row.address,
        openedAt: isoInstant(row.opened_at),
      })),
      events: events.map((row) => ({
        sitting: row.sitting_no,
        kind: row.kind,
        detail: row.detail === null ? null : (JSON.parse(row.detail) as Record<string, string | number>),
        at: isoInstant(row.made_at),
      })),
      decisions: decisions.map((row) => ({
        verdict: row.verdict,
        words: row.words,
        madeByName: row.made_by_name,
        madeAt: isoInstant(row.made_at),
      })),
    };
  }
}
