/**
 * Lines of Chinese and Latin text. Chinese may break between any two characters except by the rules of line start and line end
 * (避头尾, GB/T 15834): no line begins with a closing mark, none ends with an opening one. Latin words and numbers stay whole.
 */

/** Never at the start of a line. */
const NOT_FIRST = new Set('，。、；：？！）》〉」』】〕〗’”…—～·％‰℃°々ー,.;:?!)]}%/');
/** Never at the end of a line. */
const NOT_LAST = new Set('（《〈「『【〔〖‘“([{￥＄$§№#');

const LATIN = /[0-9A-Za-z_\u00C0-\u024F'@&+=*^|\\~<>-]/;

/** Brackets with nothing but room in them: a place to write in. */
const ROOM = /([（(][\s　]*[）)])/;

/** Text in pieces that never break inside: a character, a word, a place to write in. */
function piecesOf(text: string): string[] {
  // `split` with a group gives what matched at every second place
  return text.split(ROOM).flatMap((part, index) => (index % 2 === 1 ? [part] : plainPieces(part)));
}

function plainPieces(text: string): string[] {
  const pieces: string[] = [];
  let word = '';
  for (const character of text) {
    // 3.5, 1,000, 12:30 and http://… stay whole: marks inside a Latin run belong to it
    if (LATIN.test(character) || (word !== '' && '.,:/'.includes(character))) {
      word += character;
      continue;
    }
    if (word !== '') pieces.push(...trailingMarks(word));
    word = '';
    pieces.push(character);
  }
  if (word !== '') pieces.push(...trailingMarks(word));
  return pieces;
}

/** Marks at the end of a Latin run are marks of the sentence. */
function trailingMarks(word: string): string[] {
  const end = /[.,:/]+$/.exec(word);
  return end === null ? [word] : [word.slice(0, end.index), ...end[0]].filter((piece) => piece !== '');
}

/**
 * @param measure width of a piece of text, in the unit of `width`
 * @param first width of the first line, when it is another (indent)
 * @returns at least one line; blanks at line ends are dropped
 */
export function breakLines(text: string, width: number, measure: (text: string) => number, first = width): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph, index) => {
    return breakParagraph(paragraph, width, measure, index === 0 ? first : width);
  });
}

function breakParagraph(text: string, width: number, measure: (text: string) => number, first: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  const room = (): number => (lines.length === 0 ? first : width);
  const flush = (): void => {
    lines.push(line.join('').trimEnd());
    line = [];
    used = 0;
  };
  const add = (piece: string, size: number): void => {
    line.push(piece);
    used += size;
  };
  for (const piece of piecesOf(text)) {
    const size = measure(piece);
    if (used + size <= room()) {
      if (line.length > 0 || lines.length === 0 || piece.trim() !== '') add(piece, size);
      continue;
    }
    if (piece.trim() === '') {
      flush();
      continue;
    }
    const carried = carriedOver(line, piece);
    line = line.slice(0, line.length - carried.length);
    if (line.length > 0) flush();
    used = 0;
    for (const each of carried) add(each, measure(each));
    if (used + size <= room()) {
      add(piece, size);
      continue;
    }
    // longer than a line by itself: it breaks where the line is full
    for (const character of piece) {
      const one = measure(character);
      if (used + one > room() && line.length > 0) flush();
      add(character, one);
    }
  }
  if (line.length > 0 || lines.length === 0) flush();
  return lines;
}

/** The pieces at the end of a full line that go down with the next one. */
function carriedOver(line: readonly string[], next: string): string[] {
  let cut = line.length;
  let below = next;
  while (cut > 0) {
    const last = line[cut - 1] as string;
    if (!NOT_FIRST.has(below) && !NOT_LAST.has(last)) break;
    below = last;
    cut -= 1;
  }
  // a line of marks only: nothing can be done about it
  return cut === 0 ? [] : line.slice(cut);
}
