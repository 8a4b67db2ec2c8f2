/** CPU time and memory of processes and all their children, from /proc (Linux). */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Clock ticks of /proc/PID/stat in a second; 100 on every Linux that Node runs on. */
const TICKS = 100;

function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), cpuMs: ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS };
  } catch {
    return undefined; // has ended
  }
}

function withChildren(pids) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), stat(name)?.parent]);
  const family = new Set(pids);
  for (let grown = true; grown;) {
    grown = false;
    for (const [pid, parent] of parents) {
      if (!family.has(pid) && family.has(parent)) {
        family.add(pid);
        grown = true;
      }
    }
  }
  return [...family];
}

/** User + system CPU so far, in ms. */
export function cpuMs(pids) {
  return withChildren(pids).reduce((sum, pid) => sum + (stat(pid)?.cpuMs ?? 0), 0);
}

/** Resident memory in MB: now (`VmRSS`) or at its highest (`VmHWM`). */
export function memoryMb(pids, field = 'VmRSS') {
  const kilobytes = withChildren(pids).reduce((sum, pid) => {
    try {
      const match = new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
      return sum + Number(match?.[1] ?? 0);
    } catch {
      return sum;
    }
  }, 0);
  return kilobytes / 1024;
}

/** From now on `VmHWM` counts anew. */
export function forgetPeak(pids) {
  for (const pid of withChildren(pids)) writeFileSync(`/proc/${pid}/clear_refs`, '5');
}
