/**
 * The server is killed (SIGKILL) in the middle of a storm and started again: every answer that was acknowledged must stand in the
 * journal as it was given, and when all have handed in afterwards, what is sealed is the fold of the journal. Then the round is marked,
 * and the replay from the journal must agree with the ranking to the byte. `--n` chooses how many.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Cadre, Connections, ITEMS, rowsOf, settle } from './support/contest.mjs';
import { seed, startServer } from './support/server.mjs';

const SIZES = [2000];
const AT_ONCE = 5;

async function live(cadre, isAlive) {
  if (!(await cadre.start())) return;
  for (let from = 1; from <= ITEMS && isAlive(); from += AT_ONCE) {
    const items = Array.from({ length: AT_ONCE }, (_, index) => from + index);
    if (!(await cadre.save(items, from))) return;
  }
}

/** Lost, changed and doubled: all must be none. */
function compare(cadres, rows) {
  const journal = new Map(rows.map((row) => [`${row.attempt_id}:${row.seq}`, row]));
  let lost = 0;
  let changed = 0;
  for (const cadre of cadres) {
    for (const { seq, itemNo, response } of cadre.acknowledged) {
      const row = journal.get(`${cadre.attemptId}:${seq}`);
      if (!row) lost += 1;
      else if (row.item_no !== itemNo || row.response !== JSON.stringify(response)) changed += 1;
    }
  }
  return { lost, changed, doubled: rows.length - journal.size };
}

/** One storm that ends in a SIGKILL after `acknowledgedBefore` answers; then everybody goes on and hands in. */
export async function killed(ground, { count, killAfter, options = {} }) {
  const { tokens, roundIds } = await seed(ground, 'contest', { rounds: [count] });
  const [roundId] = roundIds;
  const query = `SELECT w.attempt_id, w.seq, w.item_no, w.response FROM attempt_answer w JOIN attempt a ON a.id = w.attempt_id
                  WHERE a.round_id = ${roundId}`;
  let server = await startServer(ground, options);
  let connections = new Connections(server.port, 8000);
  await connections.warm(count);
  await settle();
  let isAlive = true;
  let isDoomed = false;
  let acknowledged = 0;
  const kill = () => {
    isAlive = false;
    server.kill();
  };
  const record = (kind, _ms, isRight) => {
    if (kind === 'save' && isRight) acknowledged += AT_ONCE;
    if (isDoomed || acknowledged < killAfter) return;
    isDoomed = true;
    setTimeout(kill, Math.random() * 10); // anywhere: between two transactions, or in the middle of one
  };
  const cadres = tokens.slice(0, count).map((token) => new Cadre(connections, token, roundId, record));
  await Promise.all(cadres.map((cadre) => live(cadre, () => isAlive)));
  if (isAlive) throw new Error('The storm was over before the server was killed.');
  await server.gone;
  connections.close();
  server = await startServer(ground, options);
  const first = compare(cadres, await rowsOf(ground, query));
  connections = new Connections(server.port, 8000);
  for (const cadre of cadres) Object.assign(cadre, { connections, record: () => undefined });
  let handedIn = 0;
  await Promise.all(
    cadres.map(async (cadre) => {
      if (!(await cadre.start())) return;
      if (await cadre.submit()) handedIn += 1;
    }),
  );
  await pause(50);
  connections.close();
  const attempts = await rowsOf(ground, `SELECT id, sealed FROM attempt WHERE round_id = ${roundId}`);
  const rows = await rowsOf(ground, query);
  await server.stop();
  return {
    roundId,
    acknowledged,
    rows: rows.length,
    ...first,
    handedIn,
    unequal: attempts.filter((attempt) => attempt.sealed !== folded(attempt.id, rows)).length,
  };
}

/** The fold once more, by another hand: the highest seq of each item (one sitting wrote them all). */
function folded(attemptId, rows) {
  const last = new Array(ITEMS).fill(null);
  for (const row of rows) {
    if (row.attempt_id !== attemptId) continue;
    const before = last[row.item_no - 1];
    if (!before || before.seq < row.seq) last[row.item_no - 1] = row;
  }
  return JSON.stringify(last.map((row) => row && JSON.parse(row.response)));
}

export async function bench({ ground, workers, sizes = SIZES }) {
  const [count] = sizes;
  const outcome = await killed(ground, { count, killAfter: Math.floor((count * ITEMS) / 2), options: { workers } });
  const { roundId, ...counts } = outcome;
  await seed(ground, 'close-round', { roundId });
  const { papers } = await seed(ground, 'marking-run', { roundId });
  const replay = await seed(ground, 'marking-replay', { roundId });
  const wrong = outcome.lost + outcome.changed + outcome.doubled + outcome.unequal;
  const errors = wrong + (count - outcome.handedIn) + (count - papers) + replay.code;
  const agrees = replay.code === 0 && papers === count;
  return [{ name: `killed in a storm of ${count}`, ...counts, replay: agrees ? 'agrees' : 'DISAGREES', errors }];
}
