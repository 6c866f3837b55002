import type { IdentityKind } from '#libs/accounts';
import { jsonText } from '#libs/platform';
import type { SourceIdentity, SourcePerson } from '../file-records.js';

/** An account of Bluesky. Its id stays for good, its handle may change. */
export interface BlueskyAccount {
  did: string;
  handle: string | null;
  name: string | null;
}

/** What is known of accounts by their ids. */
export class BlueskyAccounts {
  private readonly known = new Map<string, BlueskyAccount>();

  learn(account: BlueskyAccount | null): void {
    if (!account || (account.handle === null && account.name === null)) return;
    const before = this.known.get(account.did);
    this.known.set(account.did, {
      did: account.did,
      handle: before?.handle ?? account.handle,
      name: before?.name ?? account.name,
    });
  }

  get(did: string): BlueskyAccount {
    return this.known.get(did) ?? { did, handle: null, name: null };
  }

  hasHandle(did: string): boolean {
    return this.get(did).handle !== null;
  }
}

export function accountOf(profile: unknown): BlueskyAccount | null {
  const did = didIn(jsonText(profile, 'did'));
  if (did === null) return null;
  const handle = jsonText(profile, 'handle');
  return { did, handle: handle === 'handle.invalid' ? null : handle, name: jsonText(profile, 'displayName') };
}

export function personOf({ did, handle, name }: BlueskyAccount): SourcePerson {
  const identities: SourceIdentity[] =
    handle === null ? [] : [{ kind: 'bluesky', printed: `@${handle}`, verified: true }];
  return { name, identities: [...identities, { kind: 'bluesky', printed: did, verified: true }] };
}

/** The id of an account in an address of its own or of one of its records: "at://did:plc:…/app.bsky.feed.post/3k…". */
export function didIn(address: string | null): string | null {
  return /^(?:at:\/\/)?(did:[a-z]+:[\w.:%-]{1,200})/.exec(address ?? '')?.[1] ?? null;
}

/** Whether an account is among somebody's identities. */
export function isAmong(account: BlueskyAccount, identities: { kind: IdentityKind; value: string }[]): boolean {
  const values = [account.did, account.handle].map((value) => value?.toLowerCase());
  return identities.some(({ kind, value }) => kind === 'bluesky' && values.includes(value));
}
