import { domainToASCII } from 'node:url';

const TRACKING = /^(utm_.*|fbclid|gclid|mc_[ce]id|ref_src)$/i;

/** Lower case, without "mailto:" or angle brackets; null when it is not an address. */
export function normaliseEmail(printed: string): string | null {
  const bare = (/<([^<>]+)>$/.exec(printed)?.[1] ?? printed)
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
  const match = /^([^\s@"(),:;<>[\]\\]{1,64})@([^\s@/:?#[\]]+\.[^\s@/:?#[\]]+)$/.exec(bare);
  if (!match) return null;
  const [, local = '', domain = ''] = match;
  const host = domainToASCII(domain);
  if (!isHost(host) || /^\.|\.\.|\.$/.test(local)) return null;
  return `${local}@${host}`;
}

/** Host and path: no scheme, "www.", tracking parameters, fragment or trailing slash; null when it is no web address. */
export function normaliseWebsite(printed: string): string | null {
  const url = parseWebAddress(printed);
  if (!url) return null;
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of tracking) url.searchParams.delete(name);
  const host = url.hostname.replace(/^www\./, '') + (url.port && `:${url.port}`);
  const query = url.searchParams.size > 0 ? `?${url.searchParams}` : '';
  return host + url.pathname.replace(/\/+$/, '') + query;
}

/** Reads "example.com/x" as well as "https://example.com/x"; null for other schemes and hosts without a dot. */
export function parseWebAddress(printed: string): URL | null {
  const withScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(printed) ? printed : `https://${printed}`;
  if (/\s/.test(printed) || !URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  const isWeb = /^https?:$/.test(url.protocol) && isHost(url.hostname);
  // "ann@home.example" would parse as a password-less visitor of home.example.
  return isWeb && !url.username ? url : null;
}

function isHost(host: string): boolean {
  return host.length <= 253 && /^([a-z\d_]([a-z\d_-]{0,61}[a-z\d_])?\.)+[a-z\d-]{2,63}$/i.test(host);
}
