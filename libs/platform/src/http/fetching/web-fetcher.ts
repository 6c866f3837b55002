import type { BlockList } from 'node:net';
import type { Config } from '../../config/config.js';
import { checkedAddresses, resolveBySystem, type Resolve } from './checked-addresses.js';
import { asFetchError, statusInWords, tooSlow } from './failure-in-words.js';
import { FetchError } from './fetch.error.js';
import { openResponse } from './open-response.js';
import { addressList } from './public-address.js';
import { readBody } from './read-body.js';
import { followedUrl, hostOf, readWebUrl, type WebUrl } from './web-url.js';

const MOST_REDIRECTS = 5;
const LONGEST_VALIDATOR = 1_000;
const redirects = [301, 302, 303, 307, 308];

export interface FetchOptions {
  maxBytes: number;
  /** For all of it: names, connections, redirects and the last byte. */
  timeoutMs: number;
  accept?: string;
  /** Of the answer before: where that still holds, nothing is sent again. */
  etag?: string | null;
  lastModified?: string | null;
  signal?: AbortSignal | undefined;
}

export interface FetchedFile {
  bytes: Buffer;
  etag: string | null;
  lastModified: string | null;
}

/** A file; null where it is the one that is known; or where to go on. */
type Answer = FetchedFile | null | { location: string };

/**
 * Fetches files from addresses that users typed. Only what is on the open internet is asked, and what `fetchAllow` lists:
 * each name is resolved once, all its addresses are checked, and the connection goes to one of those; at each redirect anew.
 */
export class WebFetcher {
  private readonly allowed: BlockList;

  constructor(
    { fetchAllow }: Pick<Config, 'fetchAllow'>,
    private readonly resolve: Resolve = resolveBySystem,
  ) {
    this.allowed = addressList(fetchAllow);
  }

  /** Null where it is as it was. Throws a FetchError in words, or the reason of an aborted `signal`. */
  async get(address: string, options: FetchOptions): Promise<FetchedFile | null> {
    const { timeoutMs, signal } = options;
    const patience = AbortSignal.timeout(timeoutMs);
    const either = signal ? AbortSignal.any([signal, patience]) : patience;
    let at = readWebUrl(address);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const answer = await this.ask(at, options, either).catch((error: unknown) => {
        signal?.throwIfAborted();
        throw patience.aborted ? tooSlow(hostOf(at.url)) : asFetchError(error, hostOf(at.url));
      });
      if (answer === null || 'bytes' in answer) return answer;
      at = followedUrl(at, answer.location);
    }
    throw new FetchError('too_many_redirects', 'This address leads on and on to others.');
  }

  private async ask({ url, authorization }: WebUrl, options: FetchOptions, signal: AbortSignal): Promise<Answer> {
    const addresses = await unlessAborted(signal, checkedAddresses(hostOf(url), this.resolve, this.allowed));
    const headers = { ...headersOf(options), ...(authorization === null ? {} : { authorization }) };
    const response = await openResponse(url, { headers, addresses, signal });
    try {
      const { statusCode: status = 0, headers: said } = response;
      if (redirects.includes(status) && said.location !== undefined) return { location: said.location };
      if (status === 304 && (options.etag || options.lastModified)) return null;
      if (status !== 200) throw statusInWords(status, hostOf(url));
      const bytes = await readBody(response, options.maxBytes, signal);
      return { bytes, etag: kept(said.etag), lastModified: kept(said['last-modified']) };
    } finally {
      response.destroy();
    }
  }
}

function headersOf({ accept = '*/*', etag, lastModified }: FetchOptions): Record<string, string> {
  return {
    accept,
    'accept-encoding': 'gzip',
    'user-agent': 'Frontporch',
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  };
}

// It is sent back as a header one day, so it must be one that may be sent.
function kept(validator: string | undefined): string | null {
  const isSendable = validator !== undefined && /^[\x20-\x7e]+$/.test(validator);
  return isSendable && validator.length <= LONGEST_VALIDATOR ? validator : null;
}

// Asking for a name can't be stopped, but nobody has to wait for the answer.
function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const stopped = new Promise<never>((_resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  return Promise.race([work, stopped]);
}
