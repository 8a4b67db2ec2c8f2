import { CENTRE_ZONE } from '../../shared/format/format';
import type { ExamItem, QuestionKind } from './engine/exam';

const two = (value: number): string => String(value).padStart(2, '0');

/** What is left on the clock: 37:42, from an hour on 1:07:42. The last second is shown until it is over. */
export function clockText(ms: number): string {
  const all = Math.ceil(ms / 1_000);
  const [hours, minutes, seconds] = [Math.floor(all / 3_600), Math.floor(all / 60) % 60, all % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`;
}

const seconds = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZone: CENTRE_ZONE,
});

/** 15:22:08, in the centre's zone. */
export const secondsTime = (instant: string | number): string => seconds.format(new Date(instant));

const TOLD_AT = [1, 5, 10] as const;
/** No tick is as long as this: the clock has only been set. */
const JUMP_MS = 2 * 60_000;

/** Which of 10, 5 and 1 minutes has just been reached; `null` for none. */
export function wordsAt(beforeMs: number, nowMs: number): number | null {
  if (beforeMs - nowMs > JUMP_MS) return null;
  return TOLD_AT.find((minutes) => nowMs <= minutes * 60_000 && beforeMs > minutes * 60_000) ?? null;
}

/** Numbers of questions as people write them: 3、7—9. */
export function numberRuns(numbers: Iterable<number>, join: string): string {
  const runs: [number, number][] = [];
  for (const no of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === no - 1) last[1] = no;
    else runs.push([no, no]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}${to === from + 1 ? join : '—'}${to}`)).join(join);
}

/** Points as they are said: hundredths without needless zeros. */
export const pointsText = (hundredths: number): string => String(hundredths / 100);

/** Neighbours of one kind stand under one head of the answer card. */
export function byKind(items: readonly ExamItem[]): { kind: QuestionKind; items: ExamItem[] }[] {
  const groups: { kind: QuestionKind; items: ExamItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.kind === item.kind) last.items.push(item);
    else groups.push({ kind: item.kind, items: [item] });
  }
  return groups;
}
