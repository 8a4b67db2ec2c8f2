import { normaliseText } from './normalise.js';
import type { AnswerKey } from './question.js';

/** 填空答案的统计: what was written into the blanks of one question, by how many, with one line for what counts as the same. */

export interface BlankAnswerCount {
  /** As most of them wrote it. */
  readonly text: string;
  readonly people: number;
  readonly isAccepted: boolean;
}

export interface BlankList {
  /** From 1; `null`: of a key in any order, all blanks together. */
  readonly blankNo: number | null;
  /** Most people first, then by text. */
  readonly answers: BlankAnswerCount[];
}

export interface BlankTally {
  add(texts: readonly string[]): void;
  lists(key: AnswerKey & { type: 'BLANKS' }): BlankList[];
}

/** Normalised text → written form → people. */
type Forms = Map<string, Map<string, number>>;

export function gatherBlanks(): BlankTally {
  const byBlank: Forms[] = [];
  return {
    add(texts) {
      for (const [at, text] of texts.entries()) {
        const normalised = normaliseText(text);
        if (normalised === '') continue;
        const forms = (byBlank[at] ??= new Map<string, Map<string, number>>());
        count(forms, normalised, text.trim(), 1);
      }
    },
    lists(key) {
      const accepted = key.blanks.map((blank) => new Set(blank.accepted.map(normaliseText)));
      if (key.ordered)
        return key.blanks.map((_, at) => ({
          blankNo: at + 1,
          answers: counts(byBlank[at], accepted[at] ?? new Set()),
        }));
      const all: Forms = new Map();
      for (const forms of byBlank)
        for (const [normalised, written] of forms ?? [])
          for (const [text, people] of written) count(all, normalised, text, people);
      return [{ blankNo: null, answers: counts(all, new Set(accepted.flatMap((one) => [...one]))) }];
    },
  };
}

function count(forms: Forms, normalised: string, text: string, people: number): void {
  const written = forms.get(normalised) ?? new Map<string, number>();
  forms.set(normalised, written);
  written.set(text, (written.get(text) ?? 0) + people);
}

function counts(forms: Forms | undefined, accepted: ReadonlySet<string>): BlankAnswerCount[] {
  return [...(forms ?? [])]
    .map(([normalised, written]) => ({
      text: mostWritten(written),
      people: [...written.values()].reduce((sum, people) => sum + people, 0),
      isAccepted: accepted.has(normalised),
    }))
    .sort((a, b) => b.people - a.people || (a.text < b.text ? -1 : 1));
}

function mostWritten(written: ReadonlyMap<string, number>): string {
  const [first] = [...written].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first?.[0] ?? '';
}
