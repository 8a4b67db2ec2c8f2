/**
 * Marking and ranking 20,000 papers of 50 questions: one run, in a process of its own, from what is sealed to the last row of the
 * results; then the replay from the journal of a million answers, which must give the same bytes.
 */
import { seed } from './support/server.mjs';

const PAPERS = 20_000;
const ITEMS = 50;
const MOST_SECONDS = 5;
const MOST_MB = 512;

export async function bench({ ground }) {
  const { roundId, answers, marks } = await seed(ground, 'marking', { papers: PAPERS, items: ITEMS });
  const ran = await seed(ground, 'marking-run', { roundId });
  const replayed = await seed(ground, 'marking-replay', { roundId });
  const fits = ran.seconds < MOST_SECONDS && ran.rssMb < MOST_MB && ran.papers === PAPERS;
  return [
    {
      name: `run: ${PAPERS} papers of ${ITEMS} questions, ${marks} marks of people`,
      papers: ran.papers,
      seconds: Number(ran.seconds.toFixed(2)),
      perSecond: Math.round(ran.papers / ran.seconds),
      cpuMs: Math.round(ran.cpuMs),
      rssMb: Math.round(ran.rssMb),
      errors: fits ? 0 : 1,
    },
    {
      name: `replay from ${answers} answers`,
      papers: ran.papers,
      seconds: Number(replayed.seconds.toFixed(2)),
      perSecond: Math.round(ran.papers / replayed.seconds),
      cpuMs: Math.round(replayed.cpuMs),
      rssMb: Math.round(replayed.rssMb),
      errors: replayed.code,
    },
  ];
}
