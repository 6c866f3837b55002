import { htmlToText, jsonAt, jsonList, jsonText, type FileToRead } from '#libs/platform';
import type { SourceIdentity, SourcePerson } from '../file-records.js';
import { identityAt } from '../social/profile-address.js';
import { readPieces } from '../social/read-pieces.js';
import { handleAt, isSameWriter, type FediverseAccount } from './fediverse-person.js';

export const ITEMS = ['orderedItems[]', '[]'];

/** The account whose archive it is. */
export class AccountOwner {
  constructor(
    readonly person: SourcePerson,
    private readonly accounts: FediverseAccount[],
  ) {}

  is(account: FediverseAccount): boolean {
    return this.accounts.some((one) => isSameWriter(one, account));
  }

  /** Whether a post, by its address, is the owner's. */
  wrote(postAddress: string): boolean {
    return this.accounts.some(({ address }) => address !== null && postAddress.startsWith(`${address}/`));
  }
}

/** By what the account says of itself, else by the first thing that it did. */
export async function accountOwner(actors: FileToRead[], outboxes: FileToRead[]): Promise<AccountOwner> {
  for (const file of actors)
    for await (const { value } of readPieces(file, [''], 'account')) if (jsonText(value, 'id')) return ownerOf(value);
  for (const file of outboxes)
    for await (const { value } of readPieces(file, ITEMS, 'post')) {
      const id = jsonText(value, 'actor');
      if (id !== null) return ownerOf({ id });
    }
  return ownerOf({});
}

function ownerOf(actor: unknown): AccountOwner {
  const addresses = ['id', 'url'].map((key) => jsonText(actor, key)).filter((one) => one !== null);
  const [id] = addresses;
  const username = jsonText(actor, 'preferredUsername');
  const named = id && username && URL.canParse(id) ? `${username}@${new URL(id).host}`.toLowerCase() : null;
  const former = jsonList(actor, 'alsoKnownAs').map((one) => handleAt(typeof one === 'string' ? one : null));
  const handles = new Set([named ?? handleAt(id ?? null), ...former].filter((one) => one !== null));
  const accounts = [
    ...addresses.map((address) => ({ handle: named ?? handleAt(address), address })),
    ...[...handles].map((handle) => ({ handle, address: null })),
  ];
  const identities = [...handles].map((handle) => ({
    kind: 'mastodon' as const,
    printed: `@${handle}`,
    verified: true,
  }));
  return new AccountOwner({ name: jsonText(actor, 'name'), identities: [...identities, ...linksOf(actor)] }, accounts);
}

// The fields of a profile hold links among other things.
function linksOf(actor: unknown): SourceIdentity[] {
  return jsonList(actor, 'attachment').flatMap((field) => {
    const html = jsonAt(field, 'value');
    const [, href] = /<a\b[^<>]*\bhref="(https?:\/\/[^"]+)"/i.exec(typeof html === 'string' ? html : '') ?? [];
    return href === undefined ? [] : [identityAt(htmlToText(href)) ?? []].flat();
  });
}
