import { normaliseIdentity, type IdentityKind } from '#libs/accounts';
import { webIdentity } from '../contacts/web-identity.js';
import type { SourceIdentity } from '../file-records.js';

const WORDPRESS = /\.wordpress\.com$|^profiles\.wordpress\.org$|(?:^|\.)gravatar\.com$/;
const FEDIVERSE = /^\/(?:@[^/@]+(?:@[^/@]+)?|users\/[^/]+)\/?$/;
/** They have "/@name" in their addresses too, and are no part of the fediverse. */
const NO_FEDIVERSE =
  /(?:^|\.)(?:medium|tiktok|threads|substack|youtube|flickr|pinterest|telegram|t|npmjs|dev|hackernoon|vimeo|odysee|rumble)\.(?:com|net|me|to|app)$/;

/** Who stands behind a web address: a handle where it is a profile, else a website; null where it is no address at all. */
export function identityAt(printed: string): SourceIdentity | null {
  const web = webIdentity(printed);
  if (web?.kind !== 'website') return web;
  const kind = kindAt(/^https?:\/\//i.test(printed) ? printed : `https://${printed}`);
  return kind !== null && normaliseIdentity(kind, printed) !== null ? { kind, printed } : web;
}

function kindAt(address: string): IdentityKind | null {
  if (!URL.canParse(address)) return null;
  const { hostname, pathname } = new URL(address);
  if (WORDPRESS.test(hostname)) return 'wordpress';
  return FEDIVERSE.test(pathname) && !NO_FEDIVERSE.test(hostname) ? 'mastodon' : null;
}
