import { jsonText } from '#libs/platform';
import { twitterAccount } from '../comment-keys.js';
import type { SourceContact, SourceFault, SourcePlace, SourceRecord } from '../file-records.js';
import { readPieces } from '../social/read-pieces.js';
import type { KnownAccounts } from '../twitter-accounts/known-accounts.js';
import { personOf } from '../twitter-accounts/twitter-people.js';
import { twitterId } from '../twitter-accounts/twitter-account.js';
import type { ArchiveFiles } from './archive-files.js';

interface Follow {
  place: SourcePlace;
  follows: boolean;
  isFollowed: boolean;
}

const KINDS = [
  { name: 'follower', what: 'followers' },
  { name: 'following', what: 'people you follow' },
];

/** Followers and followed are a number, since the archive holds their ids alone; those whom a mention names are people too. */
export async function* readFollows(archive: ArchiveFiles, accounts: KnownAccounts): AsyncGenerator<SourceRecord, void> {
  const named = new Map<string, Follow>();
  for (const { name, what } of KINDS) {
    const files = archive.of(name);
    let count = 0;
    for (const file of files) {
      const faults: SourceFault[] = [];
      for await (const { number, value } of readPieces(file, ['[]'], 'account', faults)) {
        count++;
        const id = twitterId(jsonText(value, name, 'accountId') ?? jsonText(value, 'accountId'));
        const place = { file: file.path, line: null, item: `account ${id ?? number}` };
        if (id === null) yield { type: 'fault', place, message: 'This account has no number.' };
        else if (accounts.has(id)) follow(named, id, place)[name === 'follower' ? 'follows' : 'isFollowed'] = true;
      }
      yield* faults;
    }
    if (files.length > 0) yield { type: 'tally', what, count };
  }
  for (const [id, one] of named) yield contactOf(id, one, accounts);
}

function follow(named: Map<string, Follow>, id: string, place: SourcePlace): Follow {
  const known = named.get(id) ?? { place, follows: false, isFollowed: false };
  named.set(id, known);
  return known;
}

function contactOf(id: string, { place, follows, isFollowed }: Follow, accounts: KnownAccounts): SourceContact {
  const both = follows && isFollowed;
  return {
    type: 'contact',
    place,
    key: twitterAccount(id),
    person: personOf(accounts.get(id)),
    about: both
      ? 'You follow each other on Twitter.'
      : follows
        ? 'Follows you on Twitter.'
        : 'You follow them on Twitter.',
    birthday: null,
    home: null,
    note: null,
  };
}
