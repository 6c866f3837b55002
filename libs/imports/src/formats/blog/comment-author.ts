import { normaliseIdentity, type IdentityKind } from '#libs/accounts';
import type { SourceIdentity, SourcePerson } from '../file-records.js';
import { isNobody } from './nobody.js';
import { onOneLine } from './comment-words.js';

/** To look closer at every address of a million comments would take longer than to read them. */
const MAY_BE_PROFILE =
  /^https?:\/\/(?:[\w-]+\.){0,2}(?:twitter|x|bsky|linkedin|facebook|fb|instagram|youtube|github)\./i;
const PROFILES: IdentityKind[] = ['twitter', 'bluesky', 'linkedin', 'facebook', 'instagram', 'youtube', 'github'];

export interface PrintedAuthor {
  name: string;
  email?: string;
  url?: string;
}

/** Who signed a comment; null where that says nothing of anybody. */
export function commentAuthor({ name, email = '', url = '' }: PrintedAuthor): SourcePerson | null {
  const printed = onOneLine(name);
  const identities = [...emailOf(email), ...siteOf(url)];
  const known = printed === null || isNobody(printed) ? null : printed;
  return known === null && identities.length === 0 ? null : { name: known, identities };
}

// The dummy of every Blogger comment, and addresses of which a source shows only some letters.
function emailOf(printed: string): SourceIdentity[] {
  const email = printed.trim();
  if (email === '' || /^noreply@blogger\.com$|\*|•/i.test(email)) return [];
  return [{ kind: 'email', printed: email }];
}

/** A profile on a social site is a handle there; any other address is a website. */
export function siteOf(printed: string): SourceIdentity[] {
  const url = printed.trim();
  if (!/^https?:\/\/[^/\s]+\.[^/\s]/i.test(url)) return [];
  const profile = MAY_BE_PROFILE.test(url) && PROFILES.find((one) => normaliseIdentity(one, url) !== null);
  return [{ kind: profile || 'website', printed: url }];
}
