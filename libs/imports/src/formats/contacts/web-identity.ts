import { normaliseIdentity, type IdentityKind } from '#libs/accounts';
import type { SourceIdentity } from '../file-records.js';

// Services whose profiles have hosts of their own; a Mastodon profile looks like any other page.
const PROFILES: [IdentityKind, RegExp][] = [
  ['twitter', /(^|\.)(twitter|x)\.com$/],
  ['linkedin', /(^|\.)linkedin\.com$/],
  ['facebook', /(^|\.)(facebook|fb)\.com$/],
  ['instagram', /(^|\.)instagram\.com$/],
  ['youtube', /(^|\.)youtube\.com$/],
  ['github', /^(www\.)?github\.com$/],
  ['bluesky', /(^|\.)bsky\.app$/],
  ['disqus', /(^|\.)disqus\.com$/],
];

/** What an address on the web says of who somebody is: a profile of a service, else a site. Null for what is no address. */
export function webIdentity(printed: string): SourceIdentity | null {
  const url = printed.replace(/\\([:;,])/g, '$1').trim();
  const site = normaliseIdentity('website', url);
  if (site === null) return null;
  const host = site.split('/')[0]!;
  const profile = PROFILES.find(([kind, hosts]) => hosts.test(host) && normaliseIdentity(kind, url) !== null);
  return { kind: profile?.[0] ?? 'website', printed: url };
}

const SERVICES: [RegExp, IdentityKind][] = [
  [/^(twitter|x)$/i, 'twitter'],
  [/^skype/i, 'skype'],
  [/^linked-?in$/i, 'linkedin'],
  [/^(facebook|fb)$/i, 'facebook'],
  [/^insta(gram)?$/i, 'instagram'],
  [/^you-?tube$/i, 'youtube'],
  [/^git-?hub$/i, 'github'],
  [/^mastodon$/i, 'mastodon'],
  [/^(bluesky|bsky)$/i, 'bluesky'],
  [/^wordpress$/i, 'wordpress'],
  [/^disqus$/i, 'disqus'],
];

/** A handle at a service; one that is no handle there, or of a service that has no kind of its own, is "ICQ 12345". */
export function handleAt(service: string, printed: string): SourceIdentity | null {
  const handle = printed
    .replace(/^x-apple:/i, '')
    .replace(/^(aim|icq|msn|msnim|ymsgr|xmpp|skype|gtalk|qq|sip|irc|whatsapp|telegram|facebook):(\/\/)?/i, '')
    .replace(/^goim\?screenname=/i, '')
    .trim();
  if (handle === '') return null;
  const [, kind] = SERVICES.find(([name]) => name.test(service)) ?? [];
  if (kind !== undefined && normaliseIdentity(kind, handle) !== null) return { kind, printed: handle };
  const web = /^https?:\/\//i.test(handle) ? webIdentity(handle) : null;
  return web ?? { kind: 'other', printed: `${service.trim()} ${handle}`.trim() };
}
