import { htmlToText } from '#libs/platform';

const OPENING = 2_000;
/** Enough markup for that many plain letters, so that a long post is not read to its end for its first words. */
const OPENING_MARKUP = 40_000;

/** What a comment says, plain, and what the source holds in its place where markup was lost. */
export interface CommentWords {
  text: string;
  original: string | null;
}

/** `lines` says whether a line end in the source is one for the reader: as people type them, or nothing as in a page. */
export function commentWords(html: string, lines: 'line' | 'nothing'): CommentWords {
  return { text: htmlToText(html, { lines }), original: /<[a-z/!]/i.test(html) ? html.trim() : null };
}

/** The first words of a post, plain; null where it has none. */
export function openingWords(html: string, lines: 'line' | 'nothing'): string | null {
  const text = htmlToText(html.slice(0, OPENING_MARKUP), { lines });
  return text === '' ? null : text.slice(0, OPENING);
}

/** A title or name as a reader would see it, on one line; null for an empty one. */
export function onOneLine(html: string): string | null {
  return htmlToText(html).replace(/\s+/g, ' ').trim() || null;
}
