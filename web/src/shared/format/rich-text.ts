/** A piece of the text of a question: words, a picture known by its SHA-256, or a blank to be filled in. */
export type RichPiece =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'picture'; readonly alt: string; readonly sha256: string }
  | { readonly is: 'blank'; readonly no: number };

const MARKS = /!\[([^\]\n]*)\]\(image:([0-9a-f]{64})\)|_{4,}/g;

/** Takes the text of a question apart; whatever is not a picture or a blank is words, character by character. */
export function piecesOf(text: string): RichPiece[] {
  const pieces: RichPiece[] = [];
  let from = 0;
  let blanks = 0;
  for (const found of text.matchAll(MARKS)) {
    if (found.index > from) pieces.push({ is: 'text', text: text.slice(from, found.index) });
    const [whole, alt, sha256] = found;
    if (sha256 === undefined) pieces.push({ is: 'blank', no: ++blanks });
    else pieces.push({ is: 'picture', alt: alt ?? '', sha256 });
    from = found.index + whole.length;
  }
  if (from < text.length) pieces.push({ is: 'text', text: text.slice(from) });
  return pieces;
}
