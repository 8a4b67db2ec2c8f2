import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { BookRecord } from './answer-book';
import type { AnswerStore } from './answer-store';
import type { ExamApi, Fault, GivenAnswer, Noticed, SaveAnswer, Standing, StartedAttempt } from './exam';
import { ExamEngine } from './exam-engine';
import type { ExamView } from './exam-view';

const NINE = Date.parse('2027-03-16T01:00:00.000Z');
const MINUTE = 60_000;
const choice = (...choices: string[]) => ({ choices });

class Refusal extends Error implements Fault {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly params: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

/** A server with a clock of its own, ten minutes behind the device's. */
class Server implements ExamApi {
  down: Refusal | null = null;
  dueAt = NINE + 60 * MINUTE;
  readonly graceMs = 2 * MINUTE;
  state: Standing['state'] = 'OPEN';
  submittedAt: number | null = null;
  sittings = 0;
  readonly journal: (GivenAnswer & { late: boolean })[] = [];
  readonly events: Noticed[] = [];
  saves = 0;
  poison: string | null = null;
  private readonly bootedAt = performance.now();

  get now(): number {
    return NINE + performance.now() - this.bootedAt;
  }

  async start(): Promise<StartedAttempt> {
    this.reach();
    this.sittings += 1;
    const newest = new Map<number, GivenAnswer>();
    for (const entry of this.journal) if (!entry.late) newest.set(entry.itemNo, entry);
    return {
      attemptId: 7,
      sitting: this.sittings,
      lastSeq: Math.max(0, ...this.journal.map(({ seq }) => seq)),
      ...this.times(),
      startedAt: new Date(NINE).toISOString(),
      graceSeconds: this.graceMs / 1_000,
      state: this.state,
      round: { id: 1, name: '初赛', competitionName: '竞赛' },
      paper: { itemCount: 5, totalPoints: 1_000, items: [] },
      answers: [...newest.values()].map(({ itemNo, response, seq }) => ({ itemNo, response, seq })),
    };
  }

  async save(_: number, sitting: number, answers: readonly GivenAnswer[]): Promise<SaveAnswer> {
    this.reach();
    this.saves += 1;
    if (this.poison !== null && answers.some(({ response }) => JSON.stringify(response).includes(`${this.poison}`))) {
      throw new Refusal(422, 'ANSWER.NO_SUCH_OPTION');
    }
    if (this.submittedAt !== null && this.now < this.dueAt) throw new Refusal(409, 'ATTEMPT.SUBMITTED');
    if (this.now >= this.dueAt + this.graceMs) throw new Refusal(422, 'ATTEMPT.OVER');
    const late = this.now >= this.dueAt;
    const saved: SaveAnswer['saved'][number][] = [];
    const refused: SaveAnswer['refused'][number][] = [];
    for (const answer of answers) {
      if (this.journal.some(({ seq, sitting: at }) => seq === answer.seq && at === sitting)) {
        saved.push({ seq: answer.seq, as: 'KNOWN' });
      } else if (late && Date.parse(answer.givenAt) >= this.dueAt) {
        refused.push({ seq: answer.seq, code: 'ATTEMPT.OVER' });
      } else {
        this.journal.push({ ...answer, sitting, late });
        saved.push({ seq: answer.seq, as: late ? 'LATE' : 'SAVED' });
      }
    }
    return {
      ...this.times(),
      lastSitting: this.sittings,
      lastSeq: Math.max(0, ...this.journal.map(({ seq }) => seq)),
      saved,
      refused,
    };
  }

  async submit(): Promise<{ submittedAt: string }> {
    this.reach();
    this.submittedAt ??= Math.min(this.now, this.dueAt);
    this.state = 'SUBMITTED';
    return { submittedAt: new Date(this.submittedAt).toISOString() };
  }

  async note(_: number, __: number, events: readonly Noticed[]): Promise<void> {
    this.reach();
    this.events.push(...events);
  }

  async standing(): Promise<Standing> {
    this.reach();
    const over = this.state === 'OPEN' && this.now >= this.dueAt;
    return {
      state: over ? 'OVER' : this.state,
      ...this.times(),
      lastSitting: this.sittings,
      submittedAt: this.submittedAt === null ? null : new Date(this.submittedAt).toISOString(),
      answered: new Set(this.journal.filter(({ late }) => !late).map(({ itemNo }) => itemNo)).size,
      itemCount: 5,
    };
  }

  private times() {
    return { serverNow: new Date(this.now).toISOString(), dueAt: new Date(this.dueAt).toISOString() };
  }

  private reach(): void {
    if (this.down) throw this.down;
  }
}

class Disk implements AnswerStore {
  readonly rows = new Map<string, string>();
  async read(key: string): Promise<BookRecord | null> {
    return JSON.parse(this.rows.get(key) ?? 'null') as BookRecord | null;
  }
  async write(key: string, record: BookRecord): Promise<void> {
    this.rows.set(key, JSON.stringify(record));
  }
  async remove(key: string): Promise<void> {
    this.rows.delete(key);
  }
}

const OFFLINE = new Refusal(0, 'NETWORK');

describe('ExamEngine', () => {
  let server: Server;
  let disk: Disk;
  let view: ExamView;
  const engines: ExamEngine[] = [];

  function engineOf(): ExamEngine {
    const engine = new ExamEngine({
      api: server,
      store: disk,
      key: '1:1',
      random: () => 0.5,
      onChange: (now) => (view = now),
    });
    engines.push(engine);
    return engine;
  }
  async function opened(): Promise<ExamEngine> {
    const engine = engineOf();
    await engine.open();
    return engine;
  }
  const wait = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

  beforeEach(() => {
    jest.useFakeTimers({ now: NINE + 10 * MINUTE });
    server = new Server();
    disk = new Disk();
  });
  afterEach(() => {
    for (const engine of engines.splice(0)) engine.stop();
    jest.useRealTimers();
  });

  it('says saved only after the server did, shortly after a choice', async () => {
    const engine = await opened();
    engine.give(1, choice('A'), 'choice');
    expect([...view.pending]).toEqual([1]);
    await wait(300);
    expect([server.saves, view.savedAt]).toEqual([0, null]);
    await wait(200);
    expect([server.saves, [...view.pending]]).toEqual([1, []]);
    expect(view.savedAt).toBe(new Date(NINE + 400).toISOString());
  });

  it('several presses in a row are one save; typing waits for a pause, but not for ever', async () => {
    const engine = await opened();
    engine.give(1, choice('A'), 'choice');
    engine.give(1, choice('A', 'B'), 'choice');
    await wait(500);
    expect(server.journal.map(({ response }) => response)).toEqual([choice('A', 'B')]);
    for (let letter = 1; letter <= 22; letter += 1) {
      engine.give(2, { texts: ['字'.repeat(letter)] }, 'typing');
      await wait(1_000);
    }
    expect(server.saves).toBe(3);
  });

  it('leaving a question sends at once what was typed', async () => {
    const engine = await opened();
    engine.give(1, { texts: ['三十日'] }, 'typing');
    engine.turnTo(2);
    await wait(1);
    expect(server.journal).toHaveLength(1);
  });

  it('without network it goes on, keeps everything on the device, and sends it all when the network is back', async () => {
    const engine = await opened();
    server.down = OFFLINE;
    for (const no of [1, 2, 3]) engine.give(no, choice('B'), 'choice');
    await wait(5_000);
    expect([view.link, [...view.pending], server.journal.length]).toEqual(['OFFLINE', [1, 2, 3], 0]);
    expect((await disk.read('1:1'))?.queue).toHaveLength(3);
    engine.give(2, choice('C'), 'choice');
    server.down = null;
    await wait(20_000);
    expect([view.link, view.pending.size]).toEqual(['ONLINE', 0]);
    expect(server.journal.filter(({ itemNo }) => itemNo === 2).at(-1)?.response).toEqual(choice('C'));
    expect(server.events.map(({ kind }) => kind)).toEqual(['WENT_OFFLINE']);
  });

  it('answers given while the browser knows it is offline are not forgotten when it never says that it is back', async () => {
    const engine = await opened();
    engine.wentOffline();
    engine.give(1, choice('A'), 'choice');
    await wait(20_000);
    expect([server.journal.length, view.link]).toEqual([1, 'ONLINE']);
  });

  it('waits as long as the server asks', async () => {
    const engine = await opened();
    server.down = new Refusal(429, 'REQUEST.TOO_MANY', { retryAfterSeconds: 30 });
    engine.give(1, choice('A'), 'choice');
    await wait(1_000);
    expect(view.link).toBe('BUSY');
    server.down = null;
    await wait(25_000);
    expect(server.journal).toHaveLength(0);
    await wait(10_000);
    expect(server.journal).toHaveLength(1);
  });

  it('a killed browser loses nothing: the queue goes up when it is opened again', async () => {
    const killed = await opened();
    killed.give(1, choice('A'), 'choice');
    await wait(500);
    server.down = OFFLINE;
    killed.give(2, choice('B'), 'choice');
    killed.mark(2);
    await wait(1);
    killed.stop();
    server.down = null;
    await opened();
    expect([[...view.answered], [...view.pending], [...view.marks]]).toEqual([[1, 2], [2], [2]]);
    await wait(500);
    expect(server.journal.map(({ sitting, itemNo }) => [sitting, itemNo])).toEqual([
      [1, 1],
      [1, 2],
    ]);
  });

  it('at the end by the server it sends what waits and hands in, whatever the clock of the device says', async () => {
    const engine = await opened();
    engine.give(1, choice('A'), 'choice');
    await wait(30 * MINUTE);
    jest.setSystemTime(NINE - 24 * 60 * MINUTE);
    await wait(30 * MINUTE - 500);
    engine.give(2, { texts: ['最后一句'] }, 'typing');
    await wait(600);
    expect(view.phase).toBe('CLOSING');
    engine.give(3, choice('A'), 'choice');
    await wait(3_000);
    expect([view.phase, server.submittedAt]).toEqual(['DONE', server.dueAt]);
    expect(server.journal.map(({ itemNo }) => itemNo)).toEqual([1, 2]);
    expect([view.asides, disk.rows.size]).toEqual([[], 0]);
  });

  it('what reaches the server in the grace is told as late, what comes after it as refused', async () => {
    const engine = await opened();
    await wait(59 * MINUTE);
    server.down = OFFLINE;
    engine.give(1, choice('A'), 'choice');
    await wait(2 * MINUTE);
    expect([view.phase, view.link]).toEqual(['CLOSING', 'OFFLINE']);
    server.down = null;
    await wait(20_000);
    expect(view.phase).toBe('DONE');
    expect(view.asides).toEqual([{ itemNo: 1, as: 'LATE', code: null }]);
  });

  it('what comes after the grace is refused, and the page says so', async () => {
    const engine = await opened();
    await wait(59 * MINUTE);
    server.down = OFFLINE;
    engine.give(1, choice('A'), 'choice');
    await wait(10 * MINUTE);
    server.down = null;
    await wait(20_000);
    expect([view.phase, view.asides]).toEqual(['DONE', [{ itemNo: 1, as: 'REFUSED', code: 'ATTEMPT.OVER' }]]);
    engine.stop();
    await opened();
    await wait(5_000);
    expect([view.phase, view.asides.length]).toEqual(['DONE', 1]);
  });

  it('more time given by the staff is noticed at the old end, and the exam goes on', async () => {
    const engine = await opened();
    await wait(50 * MINUTE);
    server.dueAt += 20 * MINUTE;
    await wait(13 * MINUTE);
    expect([view.phase, view.dueAt]).toEqual(['RUNNING', server.dueAt]);
    engine.give(1, choice('A'), 'choice');
    await wait(500);
    expect(server.journal).toHaveLength(1);
  });

  it('closed by the staff: the page says so', async () => {
    const engine = await opened();
    await server.submit();
    engine.give(1, choice('A'), 'choice');
    await wait(5_000);
    expect([view.phase, view.asides[0]?.code]).toEqual(['DONE', 'ATTEMPT.SUBMITTED']);
  });

  it('handing in sends what waits first; when it does not arrive the exam goes on', async () => {
    const engine = await opened();
    engine.give(1, choice('A'), 'choice');
    server.down = OFFLINE;
    await expect(engine.submit()).rejects.toMatchObject({ status: 0 });
    expect(view.phase).toBe('RUNNING');
    server.down = null;
    await engine.submit();
    expect([view.phase, view.handedIn?.answered, server.journal.length]).toEqual(['DONE', 1, 1]);
    expect(disk.rows.size).toBe(0);
  });

  it('one wrong answer does not hold up the others', async () => {
    const engine = await opened();
    server.poison = 'Z';
    engine.give(1, choice('A'), 'choice');
    engine.give(2, choice('Z'), 'choice');
    engine.give(3, choice('C'), 'choice');
    await wait(1_000);
    expect(server.journal.map(({ itemNo }) => itemNo)).toEqual([1, 3]);
    expect(view.asides).toEqual([{ itemNo: 2, as: 'REFUSED', code: 'ANSWER.NO_SUCH_OPTION' }]);
  });

  it('asks for the paper until the server answers, and says why not when it refuses', async () => {
    server.down = new Refusal(503, 'HTTP.503');
    const engine = engineOf();
    const opening = engine.open();
    await wait(4_000);
    expect([view.phase, view.link]).toEqual(['OPENING', 'BUSY']);
    server.down = null;
    await wait(10_000);
    await opening;
    expect(view.phase).toBe('RUNNING');
    server.down = new Refusal(403, 'ATTEMPT.NOT_ON_LIST');
    await opened();
    expect([view.phase, view.fault?.code]).toEqual(['FAILED', 'ATTEMPT.NOT_ON_LIST']);
  });

  it('opened on another device, this one stops at its next save; going on here takes up the newest answers', async () => {
    const desk = await opened();
    await server.start();
    const given = { seq: 1, itemNo: 2, response: choice('D'), givenAt: new Date(server.now).toISOString() };
    await server.save(7, 2, [{ ...given, sitting: 2 }]);
    desk.give(1, choice('A'), 'choice');
    await wait(500);
    expect([view.superseded, [...view.pending]]).toEqual([true, []]);
    desk.give(2, choice('B'), 'choice');
    await wait(500);
    expect(server.journal).toHaveLength(2);
    desk.stop();
    const again = await opened();
    expect([view.superseded, again.responseTo(2)]).toEqual([false, choice('D')]);
  });

  it('a long silence ends with a question how things stand', async () => {
    await opened();
    await server.submit();
    await wait(4 * MINUTE);
    expect(view.phase).toBe('DONE');
  });
});
