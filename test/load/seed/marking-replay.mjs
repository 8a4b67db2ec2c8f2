/** The replay of a round in a process of its own, as `npm run replay:round` does it. */
import { memoryMb } from '../support/usage.mjs';
import { built, input, withApplication } from './application.mjs';

await withApplication(async ({ db }) => {
  const { replayOf } = await built('features/competitions/marking/open-replay.js');
  const { reportReplay } = await built('features/competitions/marking/replay-report.js');
  const cpu = process.cpuUsage();
  const started = performance.now();
  const code = await reportReplay(replayOf(db), { roundId: input.roundId }, (line) =>
    process.stderr.write(`${line}\n`),
  );
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cpuMs: (user + system) / 1000, rssMb: memoryMb([process.pid], 'VmHWM'), code };
});
