/**
 * The storm: N cadres at once, twelve requests each: start, ten saves of five answers, hand in. What the same work costs elsewhere
 * is known by this count of requests. `--n 200,800,5000` chooses N.
 */
import { Cadre, Connections, ITEMS, rowsOf, settle } from './support/contest.mjs';
import { summary } from './support/measure.mjs';
import { seed, startServer } from './support/server.mjs';
import { cpuMs, memoryMb } from './support/usage.mjs';

const SIZES = [200, 800, 5000];
const WARM_UP = 300;
const AT_ONCE = 5;

async function live(cadre) {
  if (!(await cadre.start())) return;
  for (let from = 1; from <= ITEMS; from += AT_ONCE) {
    await cadre.save(
      Array.from({ length: AT_ONCE }, (_, index) => from + index),
      from,
    );
  }
  await cadre.submit();
}

async function storm(ground, server, { roundId, tokens, count }) {
  const connections = new Connections(server.port, 8000);
  await connections.warm(count);
  await settle();
  const latencies = [];
  let errors = 0;
  const record = (_kind, ms, isRight) => {
    latencies.push(ms);
    if (!isRight) errors += 1;
  };
  const cadres = tokens.slice(0, count).map((token) => new Cadre(connections, token, roundId, record));
  const cpuBefore = cpuMs(server.pids);
  const databaseBefore = cpuMs(server.databasePids);
  const started = performance.now();
  await Promise.all(cadres.map(live));
  const seconds = (performance.now() - started) / 1000;
  const cpu = cpuMs(server.pids) - cpuBefore;
  const databaseCpu = cpuMs(server.databasePids) - databaseBefore;
  connections.close();
  const acknowledged = cadres.reduce((sum, cadre) => sum + cadre.acknowledged.length, 0);
  const [{ answers, sealed }] = await rowsOf(
    ground,
    `SELECT (SELECT COUNT(*) FROM attempt_answer w JOIN attempt a ON a.id = w.attempt_id WHERE a.round_id = ${roundId}) AS answers,
            (SELECT COUNT(*) FROM attempt WHERE round_id = ${roundId} AND submitted_at IS NOT NULL) AS sealed`,
  );
  const exact = answers === acknowledged && answers === count * ITEMS && sealed === count;
  const memory = { rssMb: memoryMb(server.serverPids), databaseRssMb: memoryMb(server.databasePids) };
  return summary(
    `storm of ${count}`,
    { latencies, errors: errors + (exact ? 0 : 1), seconds, cpu, ...memory },
    {
      cpuMsPerCadre: Number((cpu / count).toFixed(2)),
      databaseMsPerCadre: Number((databaseCpu / count).toFixed(2)),
      cpuSPer1000: Number((cpu / latencies.length).toFixed(3)),
      answersPerSecond: Math.round(acknowledged / seconds),
      exact,
    },
  );
}

export async function bench({ ground, workers, sizes = SIZES }) {
  const rounds = [WARM_UP, ...sizes];
  const { tokens, roundIds } = await seed(ground, 'contest', { rounds });
  const server = await startServer(ground, { workers });
  try {
    const results = [];
    for (const [index, count] of rounds.entries())
      results.push(await storm(ground, server, { roundId: roundIds[index], tokens, count }));
    return results.slice(1);
  } finally {
    await server.stop();
  }
}
