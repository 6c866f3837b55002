import { normaliseIdentity, type IdentityKind } from '#libs/accounts';

export interface KnownAs {
  kind: IdentityKind;
  /** One form for all ways to write it. */
  value: string;
  printed: string;
}

// Kinds whose own pages are "host/name", where the name says more than the address.
const profiles = ['twitter', 'bluesky', 'linkedin', 'facebook', 'instagram', 'youtube', 'github'] as const;

/** What somebody gives to be known by: an email address, an @handle, or the address of a blog or profile; else null. */
export function readKnownAs(typed: string): KnownAs | null {
  const printed = typed.replace(/\s+/gu, ' ').trim();
  for (const kind of kindsOf(printed)) {
    const value = normaliseIdentity(kind, printed);
    if (value !== null) return { kind, value, printed };
  }
  return null;
}

function kindsOf(printed: string): readonly IdentityKind[] {
  if (/^@\w+$/u.test(printed)) return ['twitter'];
  if (/^@[^@\s]+@[^@\s]+$/u.test(printed)) return ['mastodon'];
  if (/^@?[\w-]+\.bsky\.social$/iu.test(printed)) return ['bluesky'];
  if (/^[^/]*@/u.test(printed)) return ['email'];
  // Without a slash after the host it can be no profile, and would pass for a handle of many services.
  const hasPath = printed.replace(/^https?:\/\//iu, '').includes('/');
  return hasPath ? [...profiles, 'website'] : ['website'];
}
