import type {
  EvidenceKind,
  JournalEntry,
  SealedAnswers,
  Sheet,
  SheetItem,
} from '../../features/competitions/domain/attempt.js';
import { foldJournal } from '../../features/competitions/domain/fold.js';
import type { Response } from '../../features/competitions/domain/question.js';
import type { FrozenVersion } from '../../features/competitions/papers/frozen-papers.js';
import type { Random } from '../random.js';

/** An entry of the journal with the moment at which it came. */
export interface TimedEntry extends JournalEntry {
  readonly at: Date;
}

export interface SimulatedPaper {
  readonly entries: readonly TimedEntry[];
  readonly sealed: SealedAnswers;
  readonly events: readonly { readonly kind: EvidenceKind; readonly at: Date }[];
}

/** Somebody who answers: how able, and within which time. */
export interface Contestant {
  /** About −1 … 2; 0 gets most easy questions right. */
  readonly ability: number;
  readonly startedAt: Date;
  readonly endsAt: Date;
  /** How many questions are answered by then. */
  readonly answered: number;
}

const MINUTE = 60_000;
/** Answers that somebody thinks better of. */
const SECOND_THOUGHTS = 0.07;
const LEFT_PAGE = 0.08;

/** What somebody leaves behind on a paper: right ones by ability and difficulty, now and then a second thought, a blank left. */
export function simulatePaper(
  sheet: Sheet,
  versions: ReadonlyMap<number, FrozenVersion>,
  who: Contestant,
  random: Random,
): SimulatedPaper {
  const span = who.endsAt.getTime() - who.startedAt.getTime();
  const entries: TimedEntry[] = [];
  const give = (itemNo: number, response: Response, share: number): void => {
    const at = new Date(who.startedAt.getTime() + Math.round(span * Math.min(0.995, share)));
    entries.push({ sittingNo: 1, seq: entries.length + 1, itemNo, response, late: false, at });
  };
  for (const [place, item] of sheet.items.entries()) {
    const version = versions.get(item.versionId);
    if (!version || place >= who.answered) continue;
    const share = (place + 0.9) / (sheet.items.length + 1);
    if (random.chance(SECOND_THOUGHTS)) give(place + 1, answerTo(version, item, -1, random), share - 0.005);
    if (!random.chance(0.01)) give(place + 1, answerTo(version, item, who.ability, random), share);
  }
  const leftAt = new Date(who.startedAt.getTime() + Math.round(span * random.next() * 0.8));
  return {
    entries,
    sealed: foldJournal(entries, sheet.items.length, false),
    events: random.chance(LEFT_PAGE)
      ? [
          { kind: 'LEFT_PAGE', at: leftAt },
          { kind: 'CAME_BACK', at: new Date(leftAt.getTime() + random.between(4, 70) * 1000) },
        ]
      : [],
  };
}

/** How much somebody would know of it, 0 … 1. */
export function knowledge(ability: number, random: Random): number {
  return Math.max(0, Math.min(1, 0.62 + ability * 0.16 + (random.next() - 0.5) * 0.3));
}

function answerTo(version: FrozenVersion, item: SheetItem, ability: number, random: Random): Response {
  const { kind, content, answerKey } = version;
  const knows = random.chance(1 / (1 + Math.exp(-(ability + 1.25 + leaning(version.id)))));
  if (answerKey.type === 'BLANKS')
    return {
      texts: answerKey.blanks.map((blank) =>
        knows ? (blank.accepted[0] ?? '') : random.pick(['协商', '自愿', '公平']),
      ),
    };
  if (answerKey.type === 'REFERENCE') {
    const share = knowledge(ability, random);
    return {
      texts: answerKey.parts.map((part) =>
        part.reference.slice(0, Math.max(6, Math.round(part.reference.length * share))),
      ),
    };
  }
  const right = answerKey.correct;
  if (kind === 'TRUE_FALSE') return { choices: [knows ? (right[0] ?? 'T') : right[0] === 'T' ? 'F' : 'T'] };
  const letters = (keys: readonly string[]): string[] =>
    item.order.flatMap((key, place) => (keys.includes(key) ? [String.fromCharCode(65 + place)] : []));
  if (knows) return { choices: letters(right) };
  const wrong = content.options.map((option) => option.key).filter((key) => !right.includes(key));
  if (kind === 'SINGLE') return { choices: letters([random.pick(wrong)]) };
  const dropped = random.pick(right);
  const kept = right.filter((key) => key !== dropped);
  return {
    choices: letters(
      wrong.length > 0 && random.chance(0.5) ? [...kept, random.pick(wrong)] : kept.length > 0 ? kept : right,
    ),
  };
}

/** Some questions are harder than they look, the same for everybody. */
const leaning = (versionId: number): number => (((versionId * 7919) % 100) / 100 - 0.5) * 2.4;

/** After the start, so many minutes. */
export const minutesAfter = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * MINUTE);
