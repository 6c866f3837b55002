import { normaliseIdentity, type IdentityKind } from '#libs/accounts';
import type { SourceIdentity } from '../file-records.js';
import { identityAt } from '../social/profile-address.js';

/** A handle or address in a line, and where it stands. */
export interface PrintedHandle {
  identity: SourceIdentity;
  from: number;
  to: number;
}

/** What people write before a handle to say where it is. */
const LABELS: Record<string, IdentityKind> = {
  twitter: 'twitter',
  x: 'twitter',
  mastodon: 'mastodon',
  fediverse: 'mastodon',
  bluesky: 'bluesky',
  bsky: 'bluesky',
  linkedin: 'linkedin',
  facebook: 'facebook',
  fb: 'facebook',
  instagram: 'instagram',
  insta: 'instagram',
  ig: 'instagram',
  youtube: 'youtube',
  yt: 'youtube',
  github: 'github',
  skype: 'skype',
  disqus: 'disqus',
  wordpress: 'wordpress',
};
const LABELLED = new RegExp(`(?<![\\w@/.])(${Object.keys(LABELS).join('|')})\\s*[:=]\\s*@?([^\\s,;|()<>"]+)`, 'giu');
const ADDRESS =
  /(?<![\w@/.])(?:https?:\/\/|(?:[a-z\d-]+\.)?(?:twitter|x|linkedin|facebook|fb|instagram|youtube|github|disqus|gravatar)\.com\/|bsky\.app\/)[^\s,;|<>"'()]+/gi;
const AT_HOST = /(?<![\w@/.+-])(@?)([\w.+-]{1,64})@((?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24})(?![\w@])/gi;
const DOMAIN_HANDLE = /(?<![\w@/.])(?:@(?:[a-z\d-]{1,63}\.)+[a-z]{2,24}|(?:[a-z\d-]{1,63}\.)+bsky\.social)(?![\w@-])/gi;
const HANDLE = /(?<![\w@/.])@(\w{1,30})(?![\w@]|-\w)/g;

/** Every handle and address of a line, in its order. `standard` is whose a bare "@name" is. */
export function handlesIn(line: string, standard: IdentityKind): PrintedHandle[] {
  const found: PrintedHandle[] = [];
  const add = (match: RegExpMatchArray, identity: SourceIdentity | null) => {
    const [from, to] = [match.index!, match.index! + match[0].length];
    if (identity && !found.some((one) => one.from < to && from < one.to)) found.push({ identity, from, to });
  };
  for (const one of line.matchAll(ADDRESS)) add(one, identityAt(one[0].replace(/[.!?:]+$/, '')));
  for (const one of line.matchAll(LABELLED)) add(one, valid(LABELS[one[1]!.toLowerCase()]!, one[2]!));
  for (const one of line.matchAll(AT_HOST)) add(one, atHost(one, standard));
  for (const one of line.matchAll(DOMAIN_HANDLE)) add(one, valid('bluesky', one[0]));
  for (const one of line.matchAll(HANDLE)) add(one, valid(standard, one[0]));
  return found.toSorted((a, b) => a.from - b.from);
}

// "@ann@porch.example" is an account, "ann@porch.example" a mailbox, unless the list is of accounts.
function atHost([, at, name, host]: RegExpMatchArray, standard: IdentityKind): SourceIdentity | null {
  return at || standard === 'mastodon' ? valid('mastodon', `@${name}@${host}`) : valid('email', `${name}@${host}`);
}

function valid(kind: IdentityKind, printed: string): SourceIdentity | null {
  return normaliseIdentity(kind, printed) === null ? null : { kind, printed, verified: false };
}
