import { normaliseIdentity } from '#libs/accounts';
import { isSharedHost } from '#libs/contacts';

/** The websites on which a page may be, in their normal form, the nearest first: its folders, then its host. */
export function identityPrefixes(url: string): string[] {
  const website = normaliseIdentity('website', url)?.replace(/[?#].*$/, '');
  if (!website) return [];
  const parts = website.split('/').slice(0, 8);
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/')).filter((one) => !isSharedHost(one));
}
