import { NotFound } from '../../../kernel/errors.js';
import type { ReplayRound } from './replay-round.js';

interface ReplayWish {
  readonly roundId: number;
  readonly runNo?: number | undefined;
}

/** Differences printed in full; the rest is counted. */
const SHOWN = 20;

/**
 * Prints a verdict for each run.
 * @returns the exit code: 0 when every run agrees to the byte, 1 when one does not or there is none
 */
export async function reportReplay(
  replay: ReplayRound,
  wish: ReplayWish,
  print: (line: string) => void,
): Promise<0 | 1> {
  try {
    return await report(replay, wish, print);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    print(`there is no round ${wish.roundId}`);
    return 1;
  }
}

async function report(replay: ReplayRound, wish: ReplayWish, print: (line: string) => void): Promise<0 | 1> {
  let runs = 0;
  let broken = 0;
  for await (const verdict of replay.verdicts(wish.roundId, wish.runNo)) {
    const { run, digest, bytes, differences, rowsChanged } = verdict;
    runs += 1;
    const agrees = digest === run.resultDigest && !rowsChanged && differences.length === 0;
    if (!agrees) broken += 1;
    const head = `round ${run.roundId} run ${run.runNo} (${run.cause}, ${run.attemptCount} papers)`;
    print(`${agrees ? 'agrees ' : 'DIFFERS'} ${head}: ${agrees ? `${bytes} bytes, sha256 ${digest}` : ''}`.trimEnd());
    if (agrees) continue;
    print(`        stored    sha256 ${run.resultDigest}`);
    print(`        journal   sha256 ${digest}`);
    if (rowsChanged) print('        the stored rows are no longer those that the stored digest was made from');
    for (const { stored, computed } of differences.slice(0, SHOWN)) {
      print(`      - stored    ${stored ?? '(no such line)'}`);
      print(`      + journal   ${computed ?? '(no such line)'}`);
    }
    if (differences.length > SHOWN) print(`        and ${differences.length - SHOWN} more lines`);
  }
  print(runs === 0 ? 'there is no such run' : `${runs} runs replayed, ${broken} differ`);
  return runs > 0 && broken === 0 ? 0 : 1;
}
