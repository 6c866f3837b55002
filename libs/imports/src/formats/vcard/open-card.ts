import { contentLines, type ContentLine } from '../content-lines/content-lines.js';
import type { FileToRead } from '#libs/platform';

/** One card with the lines that say something of a person. */
export interface Card {
  /** Of its BEGIN, from 1. */
  line: number;
  lines: ContentLine[];
  /** It came to its END. */
  isWhole: boolean;
}

/** Nobody's card has more. */
const MOST_LINES = 2_000;
const PICTURES = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY']);

/** The cards of a file, one after the other; a card inside of a card (an agent's) is no card of its own. */
export async function* cardsOf(file: FileToRead): AsyncGenerator<Card, void> {
  let card: Card | null = null;
  let depth = 0;
  for await (const line of contentLines(file)) {
    const isCard = /^vcard$/i.test(line.value.trim());
    if (line.name === 'BEGIN' && isCard) {
      // A card that never ends does not swallow those after it, which begin at the start of a line too.
      if (card && depth === 1 && card.lines.at(-1)?.name !== 'AGENT') {
        yield card;
        card = null;
        depth = 0;
      }
      card ??= { line: line.line, lines: [], isWhole: false };
      depth++;
    } else if (line.name === 'END' && isCard && card) {
      depth--;
      if (depth > 0) continue;
      card.isWhole = true;
      yield card;
      card = null;
    } else if (card && depth === 1 && !PICTURES.has(line.name) && card.lines.length < MOST_LINES) card.lines.push(line);
  }
  if (card) yield card;
}
