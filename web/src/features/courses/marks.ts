export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text at the words to be marked. `marks` stand longest first; letters match in either case. */
export function markedPieces(text: string, marks: readonly string[]): Piece[] {
  const words = marks.filter((mark) => mark !== '');
  if (words.length === 0) return [{ text, marked: false }];
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'gi');
  return text
    .split(pattern)
    .map((piece, at) => ({ text: piece, marked: at % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
