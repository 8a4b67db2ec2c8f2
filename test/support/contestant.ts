import type { Response } from '../../src/features/competitions/domain/question.js';
import type { TestApp } from './app.js';
import type { BuiltCadre, StartedAttempt } from './build-attempts.js';
import { rowsOf } from './build-people.js';

type Attempt = Pick<StartedAttempt, 'attemptId'>;

/** What tests of an attempt do again and again: save, hand in, let time go by, look at the rows. */
export function contestant(app: () => TestApp) {
  const now = (): number => app().clock.now().getTime();
  return {
    later: (seconds: number): void => app().clock.set(new Date(now() + seconds * 1000)),
    at: (seconds: number): string => new Date(now() + seconds * 1000).toISOString(),
    save: (who: BuiltCadre, { attemptId }: Attempt, answers: object[], sitting = 1) =>
      who.actor.post(`/api/attempts/${attemptId}/answers`, { sitting, answers }),
    submit: (who: BuiltCadre, { attemptId }: Attempt, sitting = 1, answers?: object[]) =>
      who.actor.post(`/api/attempts/${attemptId}/submit`, { sitting, ...(answers && { answers }) }),

    async journal({ attemptId }: Attempt) {
      const rows = await rowsOf<{
        sitting_no: number;
        seq: number;
        item_no: number;
        response: string;
        late: number;
        given_at: string | null;
      }>(app(), 'SELECT * FROM attempt_answer WHERE attempt_id = ? ORDER BY seq, sitting_no', [attemptId]);
      return rows.map((row) => ({
        sittingNo: row.sitting_no,
        seq: row.seq,
        itemNo: row.item_no,
        response: JSON.parse(row.response) as Response,
        late: Boolean(row.late),
        givenAt: row.given_at,
      }));
    },

    async sealed({ attemptId }: Attempt) {
      const [row] = await rowsOf<{ sealed: string | null; submit_kind: string | null; submitted_at: string | null }>(
        app(),
        'SELECT sealed, submit_kind, submitted_at FROM attempt WHERE id = ?',
        [attemptId],
      );
      return {
        kind: row!.submit_kind,
        at: row!.submitted_at,
        answers: row!.sealed === null ? null : (JSON.parse(row!.sealed) as (Response | null)[]),
      };
    },
  };
}
