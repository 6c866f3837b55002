import type { SourcePerson } from '../file-records.js';
import { WORDS_GONE } from '../saved-page/page-comment.js';
import { webAddress } from '../saved-page/page-address.js';

const SITE = 'https://www.reddit.com/';

/** Why a comment has no words; null where it has. */
export function whyGone(words: string): string | null {
  if (/^\[ ?removed(?: by reddit)? ?\]$/i.test(words)) return 'Removed by a moderator; its words are gone.';
  return words === '' ||
    /^\[ ?deleted(?: by user)? ?\]$|^Comment (?:deleted by user|removed by moderator)$/i.test(words)
    ? WORDS_GONE
    : null;
}

export function redditAuthor(printed: string): SourcePerson | null {
  const name = printed.replace(/^\/?u\//, '').trim();
  return name === '' || /^\[deleted\]$/i.test(name) ? null : { name, identities: [] };
}

/** The one address of a thread or comment, on whatever of its hosts it was read. */
export function redditAddress(printed: string): string | null {
  const url = webAddress(printed, SITE);
  if (url === null) return null;
  const { pathname } = new URL(url);
  return new URL(pathname, SITE).href;
}
