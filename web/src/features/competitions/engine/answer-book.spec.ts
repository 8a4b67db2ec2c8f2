import { beforeEach, describe, expect, it } from '@jest/globals';
import { AnswerBook, type Batch } from './answer-book';
import type { SaveAnswer, StartedAttempt } from './exam';

const AT = '2027-03-16T01:10:00.000Z';
const started = (part: Partial<StartedAttempt> = {}): StartedAttempt => ({
  attemptId: 7,
  sitting: 1,
  lastSeq: 0,
  serverNow: AT,
  startedAt: AT,
  dueAt: AT,
  graceSeconds: 120,
  state: 'OPEN',
  round: { id: 1, name: '初赛', competitionName: '竞赛' },
  paper: { itemCount: 5, totalPoints: 1_000, items: [] },
  answers: [],
  ...part,
});
const saved = (part: Partial<SaveAnswer>): SaveAnswer => ({
  serverNow: AT,
  dueAt: AT,
  lastSeq: 0,
  lastSitting: 1,
  saved: [],
  refused: [],
  ...part,
});
function batchOf(book: AnswerBook): Batch {
  const batch = book.batch();
  if (batch === null) throw new Error('nothing waits');
  return batch;
}
const choice = (...choices: string[]) => ({ choices });

describe('AnswerBook', () => {
  let book: AnswerBook;
  beforeEach(() => {
    book = new AnswerBook();
    book.resume(started(), null);
  });

  it('what never left is replaced, what was sent stays as it was', () => {
    book.give(1, choice('A'), AT);
    book.give(1, choice('B'), AT);
    const first = book.batch();
    expect(first?.answers.map(({ seq, response }) => [seq, response])).toEqual([[2, choice('B')]]);
    book.give(1, choice('C'), AT);
    expect(book.batch()?.answers.map(({ seq, response }) => [seq, response])).toEqual([
      [2, choice('B')],
      [3, choice('C')],
    ]);
  });

  it('an answer counts as there only once the server said so', () => {
    book.give(1, choice('A'), AT);
    const batch = batchOf(book);
    expect([...book.pending()]).toEqual([1]);
    book.settle(batch, saved({ saved: [{ seq: 1, as: 'SAVED' }], lastSeq: 1 }));
    expect(book.waiting).toBe(0);
    expect([...book.answered()]).toEqual([1]);
  });

  it('the next number is above whatever the server has told', () => {
    book.give(1, choice('A'), AT);
    book.settle(batchOf(book), saved({ saved: [{ seq: 1, as: 'SAVED' }], lastSeq: 40 }));
    book.give(2, choice('B'), AT);
    expect(book.batch()?.answers[0]?.seq).toBe(41);
  });

  it('after a kill the queue goes up under the sitting in which it was given, and the newer answer is shown', () => {
    book.give(1, choice('A'), AT);
    book.give(2, choice('B'), AT);
    const kept = JSON.parse(JSON.stringify(book.record())) as ReturnType<AnswerBook['record']>;
    const next = new AnswerBook();
    next.resume(
      started({
        sitting: 2,
        lastSeq: 9,
        answers: [
          { itemNo: 1, response: choice('D'), seq: 9 },
          { itemNo: 2, response: choice('C'), seq: 1 },
        ],
      }),
      kept,
    );
    expect([next.responseTo(1), next.responseTo(2)]).toEqual([choice('D'), choice('B')]);
    next.give(3, choice('A'), AT);
    expect(next.batch()).toMatchObject({ sitting: 1, answers: [{ seq: 1 }, { seq: 2 }] });
    next.settle(
      batchOf(next),
      saved({
        saved: [
          { seq: 1, as: 'KNOWN' },
          { seq: 2, as: 'SAVED' },
        ],
        lastSeq: 10,
      }),
    );
    expect(next.batch()).toMatchObject({ sitting: 2, answers: [{ seq: 10, itemNo: 3 }] });
  });

  it('what another attempt left behind is not taken up', () => {
    book.give(1, choice('A'), AT);
    const other = new AnswerBook();
    other.resume(started({ attemptId: 8 }), book.record());
    expect([other.waiting, other.responseTo(1)]).toEqual([0, undefined]);
  });

  it('what came late or was refused is told by question', () => {
    book.give(1, choice('A'), AT);
    book.give(2, choice('B'), AT);
    book.settle(
      batchOf(book),
      saved({ saved: [{ seq: 1, as: 'LATE' }], refused: [{ seq: 2, code: 'ATTEMPT.OVER' }], lastSeq: 1 }),
    );
    expect(book.asides).toEqual([
      { itemNo: 1, as: 'LATE', code: null },
      { itemNo: 2, as: 'REFUSED', code: 'ATTEMPT.OVER' },
    ]);
    expect(book.waiting).toBe(0);
  });

  it('the same answer again is no new answer', () => {
    book.give(1, choice('A'), AT);
    book.give(1, choice('A'), AT);
    expect(book.waiting).toBe(1);
  });

  it('a request takes sixty answers at most, and one when asked', () => {
    for (let no = 1; no <= 70; no += 1) book.give(no, choice('A'), AT);
    expect(book.batch(1)?.answers).toHaveLength(1);
    expect(book.batch()?.answers).toHaveLength(60);
  });

  it('events go by sitting, and are dropped when they arrived', () => {
    book.notice({ kind: 'LEFT_PAGE', at: AT });
    book.reseat(2, 0);
    book.notice({ kind: 'CAME_BACK', at: AT });
    expect(book.takeEvents()).toEqual({ sitting: 1, events: [{ kind: 'LEFT_PAGE', at: AT }] });
    book.dropEvents(1, 1);
    expect(book.takeEvents()).toEqual({ sitting: 2, events: [{ kind: 'CAME_BACK', at: AT }] });
  });
});
