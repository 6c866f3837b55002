import { textOf, type FileToRead } from '#libs/platform';

/** One line of a text, without its end. */
export interface TextLine {
  /** From 1. */
  number: number;
  text: string;
}

/** The lines of a file; of one that is longer than `most` letters the rest is left out. */
export async function* textLines(file: FileToRead, most = 65_536): AsyncGenerator<TextLine, void> {
  let number = 1;
  let begun = '';
  let afterReturn = false;
  for await (const piece of textOf(file)) {
    // The two signs of one line end may come in two pieces.
    let from = afterReturn && piece.startsWith('\n') ? 1 : 0;
    for (let at = from; at < piece.length; at++) {
      const sign = piece.charCodeAt(at);
      if (sign !== 10 && sign !== 13) continue;
      yield { number: number++, text: capped(begun, piece.slice(from, at), most) };
      begun = '';
      if (sign === 13 && piece.charCodeAt(at + 1) === 10) at++;
      from = at + 1;
    }
    begun = capped(begun, piece.slice(from), most);
    if (piece !== '') afterReturn = piece.endsWith('\r');
  }
  if (begun !== '') yield { number, text: begun };
}

function capped(begun: string, more: string, most: number): string {
  return begun.length >= most ? begun : begun + more.slice(0, most - begun.length);
}
