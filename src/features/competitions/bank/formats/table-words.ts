import type { QuestionKind } from '../../domain/question.js';

/** Words that people write into the cells of a question table, and what they mean. */

/** As the template writes them. */
export const KIND_WORDS: Readonly<Record<QuestionKind, string>> = {
  SINGLE: '单选题',
  MULTIPLE: '多选题',
  TRUE_FALSE: '判断题',
  BLANK: '填空题',
  SHORT_ANSWER: '简答题',
  CASE: '案例题',
};

/** 题型 of a row that holds one question of the case above it. */
export const PART_WORD = '小问';

const KIND_PATTERNS: readonly (readonly [RegExp, QuestionKind])[] = [
  [/不定项|多选|多项|multiple.?(response|answer|select)|checkbox/, 'MULTIPLE'],
  [/单选|单项|single|multiple.?choice|radio|^选择题?$/, 'SINGLE'],
  [/判断|是非|对错|正误|true.?false|judge/, 'TRUE_FALSE'],
  [/填空|fill|blank|cloze/, 'BLANK'],
  [/案例|材料|情景|情境|case/, 'CASE'],
  [/简答|问答|论述|名词解释|主观|简述|essay|short.?answer/, 'SHORT_ANSWER'],
];

/** Many programs number the kinds in this order. */
const KIND_NUMBERS: readonly QuestionKind[] = ['SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'BLANK', 'SHORT_ANSWER', 'CASE'];

export function kindOf(text: string): QuestionKind | null {
  const word = text.normalize('NFKC').trim().toLowerCase();
  if (/^[1-6]$/.test(word)) return KIND_NUMBERS[Number(word) - 1] ?? null;
  return KIND_PATTERNS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** `一、单选题（每题2分）`: a heading between rows that says what follows. */
export function headingKind(text: string): QuestionKind | null {
  const heading =
    /^(?:第[一二三四五六七八九十]+(?:部分|大题)|[（(]?[一二三四五六七八九十]+[）)]?)\s*[、.．:：\s]\s*(.{2,40})$/u.exec(
      text.trim(),
    );
  return heading?.[1] === undefined ? null : kindOf(heading[1]);
}

const TRUE_WORDS = /^(?:t|true|对|对的|正确|是|√|✓|✔|☑|v|y|yes|1|r|right)$/u;
const FALSE_WORDS = /^(?:f|false|错|错的|错误|不对|不正确|否|×|✗|✘|✕|❌|☒|x|╳|n|no|0|w|wrong)$/u;

/** `null`: neither a word for true nor for false. */
export function verdictOf(text: string): 'T' | 'F' | null {
  const word = text
    .normalize('NFKC')
    .trim()
    .replace(/[。.!！]$/u, '')
    .toLowerCase();
  if (TRUE_WORDS.test(word)) return 'T';
  return FALSE_WORDS.test(word) ? 'F' : null;
}

const DIFFICULTY_WORDS: ReadonlyMap<string, number> = new Map([
  ['易', 1],
  ['容易', 1],
  ['简单', 1],
  ['很易', 1],
  ['easy', 1],
  ['低', 1],
  ['较易', 2],
  ['较容易', 2],
  ['较简单', 2],
  ['中', 3],
  ['中等', 3],
  ['一般', 3],
  ['适中', 3],
  ['普通', 3],
  ['medium', 3],
  ['normal', 3],
  ['较难', 4],
  ['较高', 4],
  ['难', 5],
  ['困难', 5],
  ['很难', 5],
  ['高', 5],
  ['hard', 5],
  ['difficult', 5],
]);

/** As the template writes them: 1 to 5. */
export const DIFFICULTY_NAMES: readonly string[] = ['容易', '较易', '适中', '较难', '难'];

/**
 * 1 easy … 5 hard; `null` for words nobody knows. `coefficient`: the cell held a 难度系数 (the share of people who get it right,
 * between 0 and 1).
 */
export function difficultyOf(text: string): { difficulty: number; coefficient: boolean } | null {
  const word = text.normalize('NFKC').trim().toLowerCase();
  const stars = /^[★☆*⭐]+$/u.test(word) ? [...word].filter((mark) => '★*⭐'.includes(mark)).length : null;
  if (stars !== null && stars >= 1 && stars <= 5) return { difficulty: stars, coefficient: false };
  if (/^[1-5](?:\.0+)?(?:级|星)?$/.test(word)) return { difficulty: Number(word[0]), coefficient: false };
  if (/^0?\.\d+$/.test(word)) {
    const share = Number(word);
    const place = [0.85, 0.7, 0.5, 0.3].findIndex((limit) => share >= limit);
    return { difficulty: place === -1 ? 5 : place + 1, coefficient: true };
  }
  const known = DIFFICULTY_WORDS.get(word) ?? DIFFICULTY_WORDS.get(word.replace(/(?:题|度)$/u, ''));
  return known === undefined ? null : { difficulty: known, coefficient: false };
}
