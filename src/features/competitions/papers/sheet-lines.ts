import type { Sheet } from '../domain/attempt.js';
import type { QuestionKind } from '../domain/question.js';
import type { QuestionText } from '../bank/question-pool.queries.js';

/** One question of a draw as it stands on paper, with its key. Never for contestants. */
export interface SheetLine {
  readonly no: number;
  readonly kind: QuestionKind;
  readonly points: number;
  readonly options: { readonly letter: string; readonly text: string; readonly isCorrect: boolean }[];
  /** The key in words: one line of letters, one line for each blank, one for each part. */
  readonly answers: string[];
  readonly text: QuestionText;
}

export const letterOf = (place: number): string => String.fromCharCode(65 + place);

/** The questions of a sheet in their order, with letters by place. */
export function sheetLines({ items }: Sheet, texts: ReadonlyMap<number, QuestionText>): SheetLine[] {
  return items.map(({ versionId, points, order }, index) => {
    const text = texts.get(versionId);
    if (text === undefined) throw new Error(`version ${versionId} is gone`);
    const { kind, content, key } = text;
    const correct = new Set(key.type === 'CHOICES' ? key.correct : []);
    const options = order.map((option, place) => ({
      letter: letterOf(place),
      text: content.options.find((each) => each.key === option)?.text ?? '',
      isCorrect: correct.has(option),
    }));
    return { no: index + 1, kind, points, options, answers: answersOf(text, options), text };
  });
}

function answersOf({ kind, key }: QuestionText, options: SheetLine['options']): string[] {
  switch (key.type) {
    case 'CHOICES':
      if (kind === 'TRUE_FALSE') return [key.correct.includes('T') ? '正确' : '错误'];
      return [
        options
          .filter((option) => option.isCorrect)
          .map((option) => option.letter)
          .join(''),
      ];
    case 'BLANKS':
      return key.blanks.map((blank) => blank.accepted.join(' / '));
    case 'REFERENCE':
      return key.parts.map((part) => part.reference);
  }
}
