import type { Database } from '../../../platform/db/database.js';
import { FrozenPapers } from '../papers/frozen-papers.js';
import { ComputeRun } from './compute-run.js';
import { MarkingRounds } from './marking-rounds.queries.js';
import { ReplayRound } from './replay-round.js';
import { RunInputs } from './run-inputs.queries.js';
import { RunsRepository } from './runs.repository.js';

/** The replay as a command uses it, without the rest of the program. */
export function replayOf(database: Database): ReplayRound {
  const computing = new ComputeRun(new RunInputs(), new FrozenPapers());
  return new ReplayRound(database, new MarkingRounds(database), new RunsRepository(database), computing);
}
