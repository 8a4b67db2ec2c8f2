/** One run of marking in a process of its own, cold: the program, its memory and the writing of the results are all in the figures. */
import { memoryMb } from '../support/usage.mjs';
import { input, withApplication } from './application.mjs';

await withApplication(async ({ get, actor }) => {
  const maker = await get('features/competitions/marking/make-run.js', 'MakeRun');
  const cpu = process.cpuUsage();
  const started = performance.now();
  const run = await maker.make(actor, { roundId: input.roundId, cause: 'CLOSED', reason: null });
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return {
    seconds,
    cpuMs: (user + system) / 1000,
    rssMb: memoryMb([process.pid], 'VmHWM'),
    papers: run.attemptCount,
    digest: run.resultDigest,
  };
});
