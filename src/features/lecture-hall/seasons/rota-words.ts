import type { DateStep } from '../domain/due.js';
import type { DateStatus } from '../domain/season.js';
import type { RotaWords } from './rota.contract.js';

const NOTHING = { step: null, due: null, days: null, done: null, total: null };

/** How a date stands, in one line: what is late first, then what is under way, then what comes next. */
export function rotaWords(status: DateStatus, steps: readonly DateStep[]): RotaWords {
  if (status === 'PLANNED' || status === 'CANCELLED' || status === 'FILED') return { code: status, ...NOTHING };
  const late = steps.find((step) => step.status === 'OVERDUE');
  if (late) return { code: 'OVERDUE', ...wordsOf(late), days: late.overdueDays };
  if (status === 'HELD') {
    const filing = steps.find((step) => step.step === 'FILING');
    return { code: 'HELD', ...NOTHING, step: 'FILING', due: filing?.due ?? null };
  }
  const partly = steps.find((step) => step.status === 'PART');
  if (partly) return { code: 'PREPARING', ...wordsOf(partly) };
  const next = steps.find((step) => step.status !== 'DONE');
  if (!next || next.step === 'LECTURE') return { code: 'READY', ...NOTHING };
  const begun = steps.some((step) => step.status === 'DONE' && step.step !== 'NOTICE');
  return { code: begun ? 'PREPARING' : 'WAITING', ...wordsOf(next) };
}

function wordsOf(step: DateStep): Omit<RotaWords, 'code'> {
  return { step: step.step, due: step.due, days: null, done: step.done, total: step.total };
}
