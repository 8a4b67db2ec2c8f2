/** Import of a workbook of 20,000 people: upload, read, check, confirm, write. CPU and memory at their highest. */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ask } from './support/http.mjs';
import { seed, startServer } from './support/server.mjs';
import { cpuMs, forgetPeak, memoryMb } from './support/usage.mjs';

const ROWS = 20_000;
/** A stage that takes longer has come to a stop. */
const LONGEST_MS = 90_000;

function multipart(name, bytes) {
  const boundary = 'bench-boundary-7f3a';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\r\n\r\n`;
  return {
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    type: `multipart/form-data; boundary=${boundary}`,
  };
}

export async function bench({ ground, workers }) {
  const { file, token } = await seed(ground, 'roster', { rows: ROWS });
  const server = await startServer(ground, { workers });
  const authorization = { Authorization: `Bearer ${token}` };
  const call = async (method, path, more = {}) => {
    const answer = await ask(server.port, { method, path, ...more, headers: { ...authorization, ...more.headers } });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const stages = [];
  const stage = async (name, work) => {
    forgetPeak(server.pids);
    const cpu = cpuMs(server.pids);
    const databaseCpu = cpuMs(server.databasePids);
    const started = performance.now();
    await work();
    const ms = performance.now() - started;
    stages.push({
      name,
      ms,
      cpu: cpuMs(server.pids) - cpu,
      databaseCpu: cpuMs(server.databasePids) - databaseCpu,
      rssMb: memoryMb(server.serverPids, 'VmHWM'),
      databaseRssMb: memoryMb(server.databasePids, 'VmHWM'),
    });
  };
  const finished = async (jobId) => {
    for (const deadline = Date.now() + LONGEST_MS; Date.now() < deadline;) {
      const job = await call('GET', `/api/jobs/${jobId}`);
      if (job.state === 'DONE') return;
      if (job.state === 'FAILED') throw new Error(`The job failed: ${job.error}`);
      await pause(50);
    }
    const words = server.log().split('\n');
    const unusual = words.filter((line) => line !== '' && !line.includes('"level":30')).slice(0, 3);
    throw new Error(`Not finished after ${LONGEST_MS / 1000} s:\n${unusual.join('\n')}`);
  };

  try {
    let id;
    let jobId;
    const { body, type } = multipart('roster.xlsx', readFileSync(file));
    await stage('upload, read and check', async () => {
      ({ id, jobId } = await call('POST', '/api/roster-imports', { headers: { 'Content-Type': type }, body }));
      await finished(jobId);
    });
    const checked = await call('GET', `/api/roster-imports/${id}`);
    if (checked.counts.ready !== ROWS) {
      throw new Error(`${checked.counts.ready} of ${ROWS} rows are ready: ${JSON.stringify(checked.counts)}`);
    }
    await stage('confirm and write', async () => {
      ({ jobId } = await call('POST', `/api/roster-imports/${id}/confirm`));
      await finished(jobId);
    });
    const done = await call('GET', `/api/roster-imports/${id}`);
    const errors = done.counts.imported === ROWS ? 0 : 1;
    const sum = (key) => stages.reduce((total, entry) => total + entry[key], 0);
    const peak = (key) => Math.max(...stages.map((entry) => entry[key]));
    const whole = {
      name: 'whole import',
      ms: sum('ms'),
      cpu: sum('cpu'),
      databaseCpu: sum('databaseCpu'),
      rssMb: peak('rssMb'),
      databaseRssMb: peak('databaseRssMb'),
    };
    return [...stages, whole].map(({ name, ms, cpu, databaseCpu, rssMb, databaseRssMb }) => ({
      name,
      requests: 1,
      rows: ROWS,
      seconds: Number((ms / 1000).toFixed(2)),
      perSecond: Number((ROWS / (ms / 1000)).toFixed(0)),
      p50: Math.round(ms),
      p95: Math.round(ms),
      p99: Math.round(ms),
      errors,
      cpuMsPerRequest: Math.round(cpu),
      databaseCpuMs: Math.round(databaseCpu),
      cpuMsPerRow: Number((cpu / ROWS).toFixed(4)),
      rssMb: Math.round(rssMb),
      databaseRssMb: Math.round(databaseRssMb),
    }));
  } finally {
    await server.stop();
  }
}
