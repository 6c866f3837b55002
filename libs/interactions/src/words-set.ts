import { htmlMarkup, type TextMarkup } from '#libs/platform';

/**
 * A column of the original of `i`, where it has one. What is longer nobody writes into a comment form; it is shown plain, so
 * that a page of the longest takes no time to speak of.
 */
export const SOURCE_MARKUP = `case when octet_length(i.original) <= 20000 then i.original end as original`;

export interface WordsWithSource {
  text: string;
  original: string | null;
  permalink: string | null;
}

/** How a text was set in its source; links are read from where it stands. */
export function markupOf({ text, original, permalink }: WordsWithSource): TextMarkup[] {
  return original === null ? [] : htmlMarkup(original, text, permalink);
}
