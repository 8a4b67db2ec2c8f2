import { InvalidInput } from '../../../../kernel/errors.js';
import { optionKey } from '../../domain/content.js';
import { NOTHING_SAID } from './answers.js';
import { finishItem } from './finish-item.js';
import { MAX_ITEMS, type ParsedFile, type ParsedItem } from './parsed.js';
import { ProblemList } from './problems.js';
import { lettersOf } from './table-answers.js';
import { bankText } from './text-charset.js';

const OPTION = /^\s*([A-Za-zＡ-Ｚ])\s*[)）.．、]\s*(.*)$/u;
const ANSWER = /^\s*(?:ANSWER|答案|正确答案)\s*[:：]\s*(.*)$/iu;

interface Open {
  line: number;
  stem: string[];
  options: string[];
}

/** Aiken: the question, options `A)` or `A.`, and `ANSWER: A`. Several letters make it a question with several answers. */
export function readAiken(bytes: Buffer): ParsedFile {
  const { text, charset } = bankText(bytes);
  const items: ParsedItem[] = [];
  let open: Open | null = null;
  const end = (answer: string | null): void => {
    if (open === null) return;
    if (items.length >= MAX_ITEMS) throw new InvalidInput('QUESTION_IMPORT.TOO_MANY', { max: MAX_ITEMS });
    items.push(itemOf(open, answer, items.length + 1));
    open = null;
  };
  for (const [index, line] of text.split('\n').entries()) {
    const answer = ANSWER.exec(line)?.[1];
    const option = OPTION.exec(line);
    if (line.trim() === '') continue;
    open ??= { line: index + 1, stem: [], options: [] };
    if (answer !== undefined) end(answer.trim());
    else if (option !== null && isNext(option[1] ?? '', open)) open.options.push((option[2] ?? '').trim());
    else if (open.options.length > 0) {
      // the next question begins before this one had its answer
      end(null);
      open = { line: index + 1, stem: [line.trim()], options: [] };
    } else open.stem.push(line.trim());
  }
  end(null);
  return { format: 'AIKEN', charset, items, notes: [], pictures: [] };
}

/** Letters follow each other from A; `J. Smith wrote` within a text is no option. */
function isNext(letter: string, { options }: Open): boolean {
  return letter.normalize('NFKC').toUpperCase().charCodeAt(0) === 65 + options.length;
}

function itemOf({ line, stem, options }: Open, answer: string | null, item: number): ParsedItem {
  const problems = new ProblemList();
  const letters = answer === null ? null : lettersOf(answer);
  if (answer === null) problems.error('ANSWER_LINE_MISSING');
  else if (letters === null) problems.error('ANSWER_UNREADABLE', { text: answer.slice(0, 60) });
  const draft = {
    ...NOTHING_SAID,
    kind: (letters?.length ?? 1) > 1 ? ('MULTIPLE' as const) : ('SINGLE' as const),
    content: {
      stem: stem.join('\n'),
      options: options.map((text, place) => ({ key: optionKey(place), text })),
      parts: [],
    },
    key: { type: 'CHOICES' as const, correct: (letters ?? []).map(optionKey) },
    explanation: null,
    subject: [],
  };
  return finishItem({ item, line }, stem.join(' ') || options[0] || answer || '', draft, problems);
}
