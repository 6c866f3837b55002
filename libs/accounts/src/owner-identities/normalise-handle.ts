import { parseWebAddress } from './normalise-address.js';
import type { IdentityKind } from './identity-kind.js';

export type HandleKind = Exclude<IdentityKind, 'name' | 'email' | 'phone' | 'website' | 'other'>;

interface HandleRule {
  /** What a bare handle looks like, lower-cased and without its first @. */
  handle: RegExp;
  /** The profile addresses of the service, as "host/path"; the first group is the handle. */
  profiles: RegExp[];
  /** Words that stand where a handle would in the service's own pages. */
  pages?: RegExp;
}

const rules: Record<HandleKind, HandleRule> = {
  twitter: {
    handle: /^\w{1,20}$/,
    profiles: [/^(?:mobile\.)?(?:twitter|x)\.com\/(?:#!\/)?@?([^/]+)/],
    pages: /^(home|search|intent|hashtag|share|i|explore|settings|login)$/,
  },
  wordpress: {
    handle: /^[a-z\d-]{1,60}$/,
    profiles: [/^([a-z\d-]+)\.wordpress\.com\//, /^(?:profiles\.wordpress\.org|(?:[a-z]+\.)?gravatar\.com)\/([^/]+)/],
    pages: /^(en|www)$/,
  },
  disqus: { handle: /^[\w-]{1,60}$/, profiles: [/^disqus\.com\/(?:by\/)?([^/]+)/], pages: /^(home|by)$/ },
  mastodon: {
    handle: /^\w([\w.-]{0,60}\w)?@([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z\d-]{2,}$/,
    profiles: [/^([^/]+\/(?:@|users\/)[^/]+)/],
  },
  bluesky: {
    handle: /^(([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z]{2,}|did:[a-z]+:[\w.:%-]+)$/,
    profiles: [/^bsky\.app\/profile\/([^/]+)/],
  },
  linkedin: { handle: /^[\p{L}\p{N}_-]{1,100}$/u, profiles: [/^(?:[a-z]{2,3}\.)?linkedin\.com\/(?:in|pub)\/([^/]+)/] },
  skype: { handle: /^(live:)?[a-z\d][\w.,@-]{2,60}$/, profiles: [] },
  facebook: {
    handle: /^[\p{L}\p{N}.]{1,80}$/u,
    profiles: [
      /^(?:[a-z-]+\.)?(?:facebook|fb)\.com\/profile\.php\?(?:.*&)?id=(\d+)/,
      /^(?:[a-z-]+\.)?(?:facebook|fb)\.com\/([^/?]+)/,
    ],
    pages: /^(profile\.php|groups|pages|people|events|watch|share|sharer\.php)$/,
  },
  instagram: {
    handle: /^[\w.]{1,30}$/,
    profiles: [/^instagram\.com\/([^/]+)/],
    pages: /^(p|reel|reels|stories|explore)$/,
  },
  youtube: {
    handle: /^[\p{L}\p{N}._·-]{1,100}$/u,
    profiles: [/^(?:m\.)?youtube\.com\/(?:@|c\/|user\/|channel\/)([^/]+)/],
  },
  github: {
    handle: /^[a-z\d](?:[a-z\d-]{0,38})$/,
    profiles: [/^github\.com\/([^/]+)/],
    pages: /^(orgs|features|settings|topics)$/,
  },
};

/** "@Mark", "mark" and "https://x.com/Mark?s=20" are one; null when it is not a handle of that service. */
export function normaliseHandle(kind: HandleKind, printed: string): string | null {
  const rule = rules[kind];
  const handle = readHandle(kind, printed)?.replace(/^@/, '').toLowerCase();
  if (!handle || rule.pages?.test(handle)) return null;
  return rule.handle.test(handle) ? handle : null;
}

/** The account whose profile an address is ("https://twitter.com/mark"); null for any other website. */
export function accountOfProfile(website: string): { kind: HandleKind; value: string } | null {
  for (const kind of Object.keys(rules) as HandleKind[]) {
    if (fromProfile(kind, website) === undefined) continue;
    const value = normaliseHandle(kind, website);
    if (value !== null) return { kind, value };
  }
  return null;
}

function readHandle(kind: HandleKind, printed: string): string | null {
  if (kind === 'skype') return printed.replace(/^skype:/i, '').split('?')[0] ?? null;
  const profile = fromProfile(kind, printed);
  if (profile !== undefined) return kind === 'mastodon' ? toMastodonHandle(profile) : profile;
  return printed.includes('/') ? null : printed;
}

/** Undefined when it is not the address of a profile at all. */
function fromProfile(kind: HandleKind, printed: string): string | undefined {
  const url = parseWebAddress(printed);
  if (!url) return undefined;
  const place = decode(url.hostname.toLowerCase().replace(/^www\./, '') + url.pathname + url.search + url.hash);
  for (const profile of rules[kind].profiles) {
    const found = profile.exec(place)?.[1];
    if (found) return found.replace(/[?#].*$/, '');
  }
  return undefined;
}

function toMastodonHandle(profile: string): string {
  const [host = '', name = ''] = profile.split(/\/(?:@|users\/)/);
  // "https://home.example/@ann@far.example" is the page that one server keeps of somebody on another.
  return name.includes('@') ? name : `${name}@${host}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
