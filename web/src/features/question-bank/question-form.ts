import { piecesOf } from '../../shared/format/rich-text';
import type { AnswerKey, Question, QuestionContent, QuestionKind } from './model';

/** A question as the editor holds it: everything that any kind needs, so that changing the kind loses nothing. */
export interface QuestionForm {
  kind: QuestionKind;
  subjectId: number | null;
  difficulty: number;
  stem: string;
  options: { text: string; isRight: boolean }[];
  isTrue: boolean | null;
  /** One text for each blank of the stem: accepted answers, one on a line. */
  blanks: string[];
  isOrdered: boolean;
  /** CASE: its questions; SHORT_ANSWER uses the first for its reference. `points`: one on a line. */
  parts: { text: string; reference: string; points: string }[];
  explanation: string;
  source: string;
  lawReference: string;
  tags: string[];
  reason: string;
}

export function emptyForm(kind: QuestionKind, subjectId: number | null): QuestionForm {
  return {
    kind,
    subjectId,
    difficulty: 3,
    stem: '',
    options: Array.from({ length: 4 }, () => ({ text: '', isRight: false })),
    isTrue: null,
    blanks: [],
    isOrdered: true,
    parts: [{ text: '', reference: '', points: '' }],
    explanation: '',
    source: '',
    lawReference: '',
    tags: [],
    reason: '',
  };
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const blanksIn = (stem: string): number => piecesOf(stem).filter((piece) => piece.is === 'blank').length;

/** What the form asks and what it takes for right. */
export function contentOf(form: QuestionForm): { content: QuestionContent; key: AnswerKey } {
  const keyAt = (place: number): string => String.fromCharCode(97 + place);
  const hasOptions = form.kind === 'SINGLE' || form.kind === 'MULTIPLE';
  const content: QuestionContent = {
    stem: form.stem,
    options: hasOptions ? form.options.map(({ text }, place) => ({ key: keyAt(place), text })) : [],
    parts: form.kind === 'CASE' ? form.parts.map((part) => part.text) : [],
  };
  switch (form.kind) {
    case 'SINGLE':
    case 'MULTIPLE':
      return {
        content,
        key: {
          type: 'CHOICES',
          correct: form.options.flatMap((option, place) => (option.isRight ? [keyAt(place)] : [])),
        },
      };
    case 'TRUE_FALSE':
      return { content, key: { type: 'CHOICES', correct: form.isTrue === null ? [] : [form.isTrue ? 'T' : 'F'] } };
    case 'BLANK':
      return {
        content,
        key: {
          type: 'BLANKS',
          blanks: Array.from({ length: blanksIn(form.stem) }, (_, at) => ({ accepted: lines(form.blanks[at] ?? '') })),
          ordered: form.isOrdered,
        },
      };
    case 'SHORT_ANSWER':
    case 'CASE':
      return {
        content,
        key: {
          type: 'REFERENCE',
          parts: (form.kind === 'CASE' ? form.parts : form.parts.slice(0, 1)).map(({ reference, points }) => ({
            reference,
            points: lines(points),
          })),
        },
      };
  }
}

/** The form of a question that is there already. */
export function formOf(question: Question): QuestionForm {
  const { content, key } = question.version;
  const form = emptyForm(question.kind, question.subject.id);
  form.difficulty = question.difficulty;
  form.stem = content.stem;
  if (content.options.length > 0)
    form.options = content.options.map((option) => ({
      text: option.text,
      isRight: key.type === 'CHOICES' && key.correct.includes(option.key),
    }));
  if (question.kind === 'TRUE_FALSE' && key.type === 'CHOICES') form.isTrue = key.correct[0] === 'T';
  if (key.type === 'BLANKS') {
    form.blanks = key.blanks.map((blank) => blank.accepted.join('\n'));
    form.isOrdered = key.ordered;
  }
  if (key.type === 'REFERENCE')
    form.parts = key.parts.map((part, place) => ({
      text: content.parts[place] ?? '',
      reference: part.reference,
      points: part.points.join('\n'),
    }));
  form.explanation = question.version.explanation ?? '';
  form.source = question.version.source;
  form.lawReference = question.version.lawReference ?? '';
  form.tags = [...question.tags];
  return form;
}

/** What goes to the server. */
export function bodyOf(form: QuestionForm): object {
  return {
    subjectId: form.subjectId,
    kind: form.kind,
    difficulty: form.difficulty,
    ...contentOf(form),
    explanation: form.explanation.trim() || null,
    source: form.source,
    lawReference: form.lawReference.trim() || null,
    tags: form.tags,
  };
}

/** What stands at a place of a question: `stem`, `options.2`, `key.blanks.0`. */
export function placeIn(question: unknown, path: string): unknown {
  const names = path.startsWith('key') ? path.split('.') : ['content', ...path.split('.')];
  return names.reduce<unknown>(
    (part, name) => (typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[name] : undefined),
    question,
  );
}
