import { FetchError } from './fetch.error.js';

const LONGEST_ADDRESS = 4_000;

/** An address to fetch, with the name and password that stood in it taken out. */
export interface WebUrl {
  url: URL;
  /** The header that goes to this very origin, and to no other. */
  authorization: string | null;
}

/**
 * What somebody typed as an address; `webcal://` stands for https. Throws a FetchError in words where it is none, or where
 * its port belongs to something else than the web.
 */
export function readWebUrl(typed: string): WebUrl {
  const text = typed.trim().replace(/^webcals?:\/\//i, 'https://');
  if (text.length > LONGEST_ADDRESS) throw bad('This address is too long.');
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    throw bad('This is not an address that begins with https://, http:// or webcal://.');
  }
  return checked(new URL(text));
}

/** Where a redirect leads; a name and password go along only inside one origin. */
export function followedUrl(from: WebUrl, location: string): WebUrl {
  if (location.length > LONGEST_ADDRESS || !URL.canParse(location, from.url.href)) {
    throw bad('The server sends us on to something that is no address.');
  }
  const to = new URL(location, from.url);
  if (to.protocol !== 'https:' && to.protocol !== 'http:') {
    throw bad('The server sends us on to something that is not on the web.');
  }
  if (from.url.protocol === 'https:' && to.protocol === 'http:') {
    throw bad('The server sends us on to an address that is not encrypted.');
  }
  const { url } = checked(to);
  return { url, authorization: url.origin === from.url.origin ? from.authorization : null };
}

/** The host as a network function takes it: an IPv6 address without its brackets. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

function checked(url: URL): WebUrl {
  // Below 1024 stand mail, remote shells and the like, which must not be talked to in the name of the web.
  if (url.port !== '' && Number(url.port) < 1024) throw bad('The port in this address is not one of the web.');
  const { username, password } = url;
  const authorization = username === '' && password === '' ? null : basic(username, password);
  url.username = '';
  url.password = '';
  url.hash = '';
  return { url, authorization };
}

function basic(username: string, password: string): string {
  try {
    const words = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return `Basic ${Buffer.from(words).toString('base64')}`;
  } catch {
    throw bad('The name or password in this address has a broken % sign.');
  }
}

function bad(message: string): FetchError {
  return new FetchError('bad_address', message);
}
