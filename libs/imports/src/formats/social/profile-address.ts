import { normaliseIdentity, type IdentityKind } from '#libs/accounts';
import type { SourceIdentity } from '../file-records.js';

/** Services whose profiles have a host of their own, by that host. */
const SERVICES: [RegExp, IdentityKind][] = [
  [/^(?:(?:mobile|www|m)\.)?(?:twitter|x)\.com$/, 'twitter'],
  [/^bsky\.app$/, 'bluesky'],
  [/(?:^|\.)linkedin\.com$/, 'linkedin'],
  [/(?:^|\.)(?:facebook|fb)\.com$/, 'facebook'],
  [/(?:^|\.)instagram\.com$/, 'instagram'],
  [/(?:^|\.)youtube\.com$/, 'youtube'],
  [/^(?:www\.)?github\.com$/, 'github'],
  [/^(?:www\.)?disqus\.com$/, 'disqus'],
  [/\.wordpress\.com$|^profiles\.wordpress\.org$|(?:^|\.)gravatar\.com$/, 'wordpress'],
];

/** They have "/@name" in their addresses too, and are no part of the fediverse. */
const NO_FEDIVERSE =
  /(?:^|\.)(?:medium|tiktok|threads|substack|youtube|flickr|pinterest|telegram|t|npmjs|dev|hackernoon|vimeo|odysee|rumble)\.(?:com|net|me|to|app)$/;
const FEDIVERSE = /^\/(?:@[^/@]+(?:@[^/@]+)?|users\/[^/]+)\/?$/;

/** Who stands behind a web address: a handle where it is a profile, else a website; null where it is no address at all. */
export function identityAt(printed: string): SourceIdentity | null {
  const address = /^[a-z][a-z\d+.-]*:/i.test(printed) ? printed : `https://${printed}`;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const kind = kindAt(new URL(address));
  if (kind !== null && normaliseIdentity(kind, printed) !== null) return { kind, printed };
  return normaliseIdentity('website', printed) === null ? null : { kind: 'website', printed };
}

function kindAt({ hostname, pathname }: URL): IdentityKind | null {
  const host = hostname.toLowerCase();
  const service = SERVICES.find(([hosts]) => hosts.test(host));
  if (service) return service[1];
  return FEDIVERSE.test(pathname) && !NO_FEDIVERSE.test(host) ? 'mastodon' : null;
}
