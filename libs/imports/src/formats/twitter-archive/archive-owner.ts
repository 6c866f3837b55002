import { jsonAt, jsonText } from '#libs/platform';
import type { ReadingFor } from '../file-format.js';
import type { SourceIdentity, SourcePerson } from '../file-records.js';
import { readPieces } from '../social/read-pieces.js';
import { numberOf } from '../twitter-accounts/twitter-people.js';
import { twitterId, type TwitterAccount } from '../twitter-accounts/twitter-account.js';
import { TwitterOwner } from '../twitter-accounts/twitter-owner.js';
import type { ArchiveFiles } from './archive-files.js';
import { inferredAccount } from './inferred-account.js';

/** Whose archive it is: the account, its profile, the handles and addresses that it had. */
export async function archiveOwner(archive: ArchiveFiles, reading: ReadingFor): Promise<TwitterOwner> {
  const account = (await first(archive, 'account', '[]')) ?? {};
  const listed = (await first(archive, 'manifest', 'userInfo')) ?? {};
  const profile = (await first(archive, 'profile', '[]')) ?? {};
  const told = {
    id: idOf(account, listed),
    handle: jsonText(account, 'account', 'username') ?? jsonText(listed, 'userName'),
  };
  const { id, handle } = told.id === null && told.handle === null ? await inferredAccount(archive) : told;
  const former = (await formerNames(archive, 'screen_name_change')).filter((one) => one !== handle);
  const accounts = [{ id, handle }, ...former.map((one) => ({ id: null, handle: one }))];
  const person: SourcePerson = {
    name: jsonText(account, 'account', 'accountDisplayName') ?? jsonText(listed, 'displayName'),
    identities: [
      ...accounts.flatMap((one) => (one.handle === null ? [] : [own('twitter', `@${one.handle}`)])),
      ...(id === null ? [] : [numberOf(id)]),
      ...given('email', jsonText(account, 'account', 'email')),
      ...(await formerNames(archive, 'email_address_change')).flatMap((address) => given('email', address)),
      ...given('phone', jsonText(account, 'account', 'phoneNumber')),
      ...given('website', site(jsonText(profile, 'profile', 'description', 'website'))),
    ],
  };
  return new TwitterOwner(person, accounts.map(nameless), reading.identities);
}

function idOf(account: unknown, listed: unknown): string | null {
  return twitterId(jsonText(account, 'account', 'accountId')) ?? twitterId(jsonText(listed, 'accountId'));
}

async function first(archive: ArchiveFiles, name: string, path: string): Promise<unknown> {
  for (const file of archive.of(name)) for await (const { value } of readPieces(file, [path], name)) return value;
  return null;
}

// The changes are wrapped twice, under names that differ between archives.
async function formerNames(archive: ArchiveFiles, name: string): Promise<string[]> {
  const names: string[] = [];
  for (const file of archive.of(name))
    for await (const { value } of readPieces(file, ['[]'], 'change')) {
      const change = withKey(value, 'changedFrom', 4);
      for (const key of ['changedFrom', 'changedTo'])
        names.push(...[jsonText(change, key)].filter((one) => one !== null));
    }
  return [...new Set(names)];
}

function withKey(value: unknown, key: string, deep: number): unknown {
  if (typeof value !== 'object' || value === null || jsonAt(value, key) !== undefined || deep === 0) return value;
  return Object.values(value)
    .map((inner) => withKey(inner, key, deep - 1))
    .find((inner) => jsonAt(inner, key) !== undefined);
}

function own(kind: SourceIdentity['kind'], printed: string): SourceIdentity {
  return { kind, printed, verified: true };
}

function given(kind: SourceIdentity['kind'], printed: string | null): SourceIdentity[] {
  return printed === null ? [] : [own(kind, printed)];
}

// A shortened link says nothing of where it leads.
function site(printed: string | null): string | null {
  return printed === null || /^https?:\/\/t\.co\//i.test(printed) ? null : printed;
}

function nameless(account: Omit<TwitterAccount, 'name'>): TwitterAccount {
  return { ...account, name: null };
}
