import { parseArgs } from 'node:util';
// every table, as the program knows them
import '../app.module.js';
import { replayOf } from '../features/competitions/marking/open-replay.js';
import { reportReplay } from '../features/competitions/marking/replay-report.js';
import { StartRefused } from '../config/start-refused.js';
import { openDataSource } from '../platform/db/data-source.js';
import { Database } from '../platform/db/database.js';
import { runCommand } from './command.js';

/**
 * `npm run replay:round -- --round N [--run K]`: computes a round's ranking again from the journal of its answers alone and
 * holds it against every stored run (or run K), byte for byte. Exit code 1 and the lines that differ when it does not agree.
 */
runCommand(async (config) => {
  const { values } = parseArgs({ options: { round: { type: 'string' }, run: { type: 'string' } } });
  const roundId = wholeNumber(values.round);
  if (roundId === undefined) throw new StartRefused('npm run replay:round -- --round N [--run K]');
  const runNo = wholeNumber(values.run);
  const dataSource = await openDataSource(config.database);
  try {
    const replay = replayOf(new Database(dataSource));
    return await reportReplay(replay, { roundId, runNo }, (line) => process.stdout.write(`${line}\n`));
  } finally {
    await dataSource.destroy();
  }
});

function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new StartRefused(`${text} is not the number of a round or a run.`);
  return Number(text);
}
