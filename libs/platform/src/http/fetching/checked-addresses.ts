import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP, type BlockList, type LookupFunction } from 'node:net';
import { FetchError } from './fetch.error.js';
import { isListed, isPublicAddress } from './public-address.js';

export type Resolve = (host: string) => Promise<LookupAddress[]>;

export const resolveBySystem: Resolve = (host) => lookup(host, { all: true });

/**
 * All addresses of a host, every one of them public or allowed; a host with a single one that is not is refused whole.
 * Whoever connects must use these, and not ask for the name again: a second answer could be another one.
 */
export async function checkedAddresses(host: string, resolve: Resolve, allowed: BlockList): Promise<LookupAddress[]> {
  const family = isIP(host);
  const addresses = family === 0 ? await resolved(host, resolve) : [{ address: host, family }];
  if (addresses.length === 0) throw noSuchName(host);
  if (addresses.every(({ address }) => isListed(allowed, address) || isPublicAddress(address))) return addresses;
  throw new FetchError('not_public', `${host} is not on the open internet, and only what is there is asked.`);
}

/** For a connection: whatever it asks for, it gets the addresses that were checked. */
export function lookupOf(addresses: LookupAddress[]): LookupFunction {
  return (_host: string, { all }: LookupOptions, callback: (...answer: never[]) => void) => {
    const answer = callback as (error: null, found: string | LookupAddress[], family?: number) => void;
    const [first] = addresses;
    if (all) answer(null, addresses);
    else answer(null, first!.address, first!.family);
  };
}

async function resolved(host: string, resolve: Resolve): Promise<LookupAddress[]> {
  try {
    return await resolve(host);
  } catch {
    throw noSuchName(host);
  }
}

function noSuchName(host: string): FetchError {
  return new FetchError('no_such_name', `There is no server called ${host}.`);
}
