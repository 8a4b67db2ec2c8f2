import { Connection } from './http.mjs';
import { cpuMs, memoryMb } from './usage.mjs';

/** The value below which `share` of the sorted numbers lie. */
export function percentile(sorted, share) {
  if (sorted.length === 0) return 0;
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}

const rounded = (value, digits = 2) => Number(value.toFixed(digits));

export function summary(name, { latencies, errors, seconds, cpu, rssMb, databaseRssMb }, more = {}) {
  const sorted = [...latencies].sort((a, b) => a - b);
  const requests = sorted.length;
  return {
    name,
    requests,
    seconds: rounded(seconds),
    perSecond: rounded(requests / seconds, 1),
    p50: rounded(percentile(sorted, 0.5)),
    p95: rounded(percentile(sorted, 0.95)),
    p99: rounded(percentile(sorted, 0.99)),
    errors,
    cpuMsPerRequest: rounded(cpu / Math.max(1, requests), 3),
    rssMb: rounded(rssMb, 0),
    ...(databaseRssMb ? { databaseRssMb: rounded(databaseRssMb, 0) } : {}),
    ...more,
  };
}

/**
 * Keeps `connections` connections busy until `seconds` are over or `requests` are answered. `next(n)` gives the n-th
 * request; `expect(answer, n)` says whether an answer is right (default: status below 300).
 */
export async function load(server, name, { connections = 50, seconds = 8, requests = Infinity, next, expect, more }) {
  const right = expect ?? ((answer) => answer.status < 300);
  const latencies = [];
  let errors = 0;
  let sent = 0;
  const clients = Array.from({ length: connections }, () => new Connection(server.port));
  const cpuBefore = cpuMs(server.pids);
  const started = performance.now();
  const deadline = started + seconds * 1000;

  const keepBusy = async (client) => {
    while (sent < requests && performance.now() < deadline) {
      const number = sent++;
      const request = next(number);
      const from = performance.now();
      try {
        const answer = await client.send(request);
        latencies.push(performance.now() - from);
        if (!right(answer, number)) errors += 1;
      } catch {
        errors += 1;
        return;
      }
    }
  };
  await Promise.all(clients.map(keepBusy));
  const elapsed = (performance.now() - started) / 1000;
  const cpu = cpuMs(server.pids) - cpuBefore;
  for (const client of clients) client.close();
  return summary(
    name,
    {
      latencies,
      errors,
      seconds: elapsed,
      cpu,
      rssMb: memoryMb(server.serverPids),
      databaseRssMb: memoryMb(server.databasePids),
    },
    more?.(),
  );
}

/** The same requests for a while, unmeasured: the compiler of the engine and the caches are warm as in a running house. */
export async function warmUp(server, options) {
  await load(server, 'warm-up', { seconds: 2, ...options });
}
