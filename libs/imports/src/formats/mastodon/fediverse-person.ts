import { normaliseIdentity } from '#libs/accounts';
import { jsonList, jsonText } from '#libs/platform';
import type { SourcePerson } from '../file-records.js';

/** Somebody on a server of the fediverse. */
export interface FediverseAccount {
  /** "name@host"; null where no address tells it. */
  handle: string | null;
  /** The address that is the account's id. */
  address: string | null;
}

/** Whom a tag mentions: "@ann@porch.example", or "@ann" of the tag's own server. */
export function mentioned(tag: unknown): FediverseAccount {
  const address = jsonText(tag, 'href');
  const name = jsonText(tag, 'name')?.replace(/^@/, '') ?? '';
  const printed = name.includes('@') || address === null ? name : `${name}@${hostOf(address)}`;
  return { handle: normaliseIdentity('mastodon', printed) ?? handleAt(address), address };
}

/** Who wrote a post, as far as its address tells: "https://porch.example/users/ann/statuses/1". */
export function writerOf(postAddress: string): FediverseAccount {
  const [address = null] = /^https?:\/\/[^/]+\/(?:@|users\/)[^/]+/.exec(postAddress) ?? [];
  return { handle: handleAt(address), address };
}

export function handleAt(address: string | null): string | null {
  if (address === null || !/^https?:\/\/[^/]+\/(?:@|users\/)[^/]+\/?$/.test(address)) return null;
  return normaliseIdentity('mastodon', address);
}

export function isSameWriter(one: FediverseAccount, other: FediverseAccount): boolean {
  return (
    (one.handle !== null && one.handle === other.handle) || (one.address !== null && one.address === other.address)
  );
}

/** Null for an account of which no handle is known: its address may hold a number only. */
export function personAt({ handle }: FediverseAccount, name: string | null = null): SourcePerson | null {
  return handle === null ? null : { name, identities: [{ kind: 'mastodon', printed: `@${handle}`, verified: true }] };
}

/** The accounts that a post mentions, in their order. */
export function mentionsOf(note: unknown): FediverseAccount[] {
  return jsonList(note, 'tag')
    .filter((tag) => jsonText(tag, 'type') === 'Mention')
    .map(mentioned)
    .filter(({ handle }) => handle !== null);
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
