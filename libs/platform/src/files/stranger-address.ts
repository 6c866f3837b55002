const LONGEST = 2_000;
const MAILBOX = /^[^\s@<>"&?]+@[^\s@<>"&?]+$/;
const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/**
 * Where a stranger's link leads, absolute: to a page, or to a mail of which only the address is his. Null for all else,
 * such as scripts and data, and for what leads nowhere without the page (`base`) that it stands on.
 */
export function strangerAddress(href: string, base: string | null): string | null {
  if (href.length > LONGEST) return null;
  const url = readUrl(href, base);
  if (url === null || !SCHEMES.has(url.protocol)) return null;
  if (url.protocol === 'mailto:') return MAILBOX.test(url.pathname) ? `mailto:${url.pathname}` : null;
  // A name in front of the host makes it look like another one.
  url.username = '';
  url.password = '';
  return url.href.length > LONGEST ? null : url.href;
}

function readUrl(href: string, base: string | null): URL | null {
  if (URL.canParse(href)) return new URL(href);
  if (base === null || !/^https?:/i.test(base) || href.trim() === '') return null;
  return URL.canParse(href, base) ? new URL(href, base) : null;
}
