/** Process to first answer, on a database that is migrated already, and the memory of the idle server. */
import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from './support/measure.mjs';
import { seed, startServer } from './support/server.mjs';
import { cpuMs, memoryMb } from './support/usage.mjs';

const RUNS = 9;

async function starts(ground, name, options) {
  const times = [];
  const cpu = [];
  let rssMb = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const server = await startServer(ground, options);
    times.push(server.startMs);
    cpu.push(cpuMs(server.serverPids));
    if (run === RUNS - 1) {
      await pause(3000);
      rssMb = memoryMb(server.serverPids);
    }
    await server.stop();
  }
  times.sort((a, b) => a - b);
  const total = times.reduce((sum, time) => sum + time, 0) / 1000;
  const ms = (share) => Number(percentile(times, share).toFixed(0));
  return {
    name,
    requests: RUNS,
    seconds: Number(total.toFixed(2)),
    perSecond: Number((RUNS / total).toFixed(2)),
    p50: ms(0.5),
    p95: ms(0.95),
    p99: ms(0.99),
    errors: 0,
    cpuMsPerRequest: Math.round(cpu.reduce((sum, time) => sum + time, 0) / RUNS),
    rssMb: Math.round(rssMb),
    databaseRssMb: Math.round(memoryMb(ground.databasePids)),
  };
}

export async function bench({ ground, workers }) {
  await seed(ground, 'login', { accounts: 10 });
  return [
    await starts(ground, 'server process to first answer', { workers }),
    await starts(ground, 'npm start (all built) to first answer', { workers, command: ['src/commands/start.mjs'] }),
  ];
}
