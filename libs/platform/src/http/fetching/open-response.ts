import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { lookupOf } from './checked-addresses.js';
import { hostOf } from './web-url.js';

const MOST_HEADER_BYTES = 32 * 1024;

interface Asked {
  headers: Record<string, string>;
  /** To one of these it connects, whatever the name means by now. */
  addresses: LookupAddress[];
  signal: AbortSignal;
}

/** The head of the answer to one GET, over a connection of its own; its body is still to be read. */
export async function openResponse(url: URL, { headers, addresses, signal }: Asked): Promise<IncomingMessage> {
  const { request } = url.protocol === 'https:' ? https : http;
  const asked = request({
    hostname: hostOf(url),
    port: url.port,
    path: `${url.pathname}${url.search}`,
    headers,
    lookup: lookupOf(addresses),
    agent: false,
    maxHeaderSize: MOST_HEADER_BYTES,
    signal,
  });
  // What breaks after the head is told by the body.
  asked.on('error', () => undefined);
  asked.end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return response;
}
