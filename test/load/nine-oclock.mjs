/**
 * Nine o'clock: N cadres start within 60 seconds, each saves fifty answers one by one, paced, and hands in. The time of a round is
 * compressed: the fifty saves of everybody are spread so that some {@link RATE} answers arrive a second (at least a minute), where a
 * round of an hour with 20,000 cadres has 280. Latencies count from the moment the browser wanted to send.
 * `--n 817,5000,20000` chooses N, `--rate` the answers a second.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Cadre, Connections, ITEMS, rowsOf, settle } from './support/contest.mjs';
import { percentile, summary } from './support/measure.mjs';
import { seed, startServer } from './support/server.mjs';
import { cpuMs, memoryMb } from './support/usage.mjs';

const SIZES = [817, 5000, 20_000];
const RATE = 2_800;
const START_SECONDS = 60;
const MOST_CONNECTIONS = 4_000;
const WARM_UP = 300;

async function until(moment) {
  const left = moment - performance.now();
  if (left > 0) await pause(left);
}

/** `begin` is when this one starts (ms); the saves are spread over `spread` ms, each somewhere within its own piece. */
async function live(cadre, begin, spread) {
  await until(begin);
  if (!(await cadre.start(begin))) return;
  const piece = spread / ITEMS;
  for (let itemNo = 1; itemNo <= ITEMS; itemNo += 1) {
    const due = begin + (itemNo - 1 + Math.random()) * piece;
    await until(due);
    await cadre.save([itemNo], itemNo, Math.max(due, begin));
  }
  const end = begin + spread;
  await until(end);
  await cadre.submit(end);
}

async function round(ground, server, { name, roundId, tokens, count, startSeconds, spread }) {
  const connections = new Connections(server.port, MOST_CONNECTIONS);
  await connections.warm(Math.min(count, MOST_CONNECTIONS));
  await settle();
  const latencies = { start: [], save: [], submit: [] };
  let errors = 0;
  const record = (kind, ms, isRight) => {
    latencies[kind].push(ms);
    if (!isRight) errors += 1;
  };
  const cpuBefore = cpuMs(server.pids);
  const started = performance.now();
  const cadres = tokens.slice(0, count).map((token) => new Cadre(connections, token, roundId, record));
  await Promise.all(
    cadres.map((cadre, index) => live(cadre, started + (index / count) * startSeconds * 1000, spread * 1000)),
  );
  const seconds = (performance.now() - started) / 1000;
  const cpu = cpuMs(server.pids) - cpuBefore;
  connections.close();
  const acknowledged = cadres.reduce((sum, cadre) => sum + cadre.acknowledged.length, 0);
  const [{ answers, sealed }] = await rowsOf(
    ground,
    `SELECT (SELECT COUNT(*) FROM attempt_answer w JOIN attempt a ON a.id = w.attempt_id WHERE a.round_id = ${roundId}) AS answers,
            (SELECT COUNT(*) FROM attempt WHERE round_id = ${roundId} AND submitted_at IS NOT NULL) AS sealed`,
  );
  const exact = answers === acknowledged && answers === count * ITEMS && sealed === count;
  const all = [...latencies.start, ...latencies.save, ...latencies.submit];
  const p99 = (list) =>
    Number(
      percentile(
        [...list].sort((a, b) => a - b),
        0.99,
      ).toFixed(2),
    );
  return summary(
    name,
    {
      latencies: all,
      errors: errors + (exact ? 0 : 1),
      seconds,
      cpu,
      rssMb: memoryMb(server.serverPids),
      databaseRssMb: memoryMb(server.databasePids),
    },
    {
      saveP99: p99(latencies.save),
      startP99: p99(latencies.start),
      submitP99: p99(latencies.submit),
      answersPerSecond: Math.round(acknowledged / spread),
      cpuSPer1000: Number((cpu / all.length).toFixed(3)),
      cpuMsPerCadre: Number((cpu / count).toFixed(1)),
      spreadSeconds: Math.round(spread),
      exact,
    },
  );
}

export async function bench({ ground, workers, sizes = SIZES, rate = RATE }) {
  const { tokens, roundIds } = await seed(ground, 'contest', { rounds: [WARM_UP, ...sizes] });
  const server = await startServer(ground, { workers });
  try {
    const [warmUp, ...rest] = roundIds;
    await round(ground, server, { name: '', roundId: warmUp, tokens, count: WARM_UP, startSeconds: 2, spread: 6 });
    const results = [];
    for (const [index, count] of sizes.entries()) {
      const spread = Math.max(60, (count * ITEMS) / rate);
      const name = `${count} cadres`;
      results.push(
        await round(ground, server, { name, roundId: rest[index], tokens, count, startSeconds: START_SECONDS, spread }),
      );
    }
    return results;
  } finally {
    await server.stop();
  }
}
