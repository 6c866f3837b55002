import { htmlToText } from '#libs/platform';

const OPENING = 2_000;
/** Markup enough for that many plain letters, so that a long post is not read to its end for its first words. */
const OPENING_MARKUP = 40_000;

/** Whether a line end is one for the reader, as in what people type into a form, or nothing, as in a page. */
export type LineEnds = 'typed' | 'page' | 'told by the tags';

/** What a comment says, plain, and what the source holds in its place where markup was lost. */
export interface CommentWords {
  text: string;
  original: string | null;
}

export function commentWords(html: string, lineEnds: LineEnds): CommentWords {
  return { text: plain(html, lineEnds), original: /<[a-z/!]/i.test(html) ? html.trim() : null };
}

/** The first words of a post, plain; null where it has none. */
export function openingWords(html: string, lineEnds: LineEnds): string | null {
  return plain(html.slice(0, OPENING_MARKUP), lineEnds).slice(0, OPENING) || null;
}

/** A title or name as a reader sees it, on one line; null for an empty one. */
export function onOneLine(html: string): string | null {
  return htmlToText(html).replace(/\s+/g, ' ').trim() || null;
}

function plain(html: string, lineEnds: LineEnds): string {
  const areTyped = lineEnds === 'typed' || (lineEnds === 'told by the tags' && !/<(?:p|br|div)\b/i.test(html));
  if (!areTyped) return htmlToText(html);
  // As WordPress shows it: a line end right behind a <br> is not a second one.
  return htmlToText(html.replace(/(<br\s*\/?>)[ \t]*\r?\n/gi, '$1'), { lines: 'line' });
}
