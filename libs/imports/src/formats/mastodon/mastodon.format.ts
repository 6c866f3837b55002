import { jsonAt, jsonText, type FileToRead } from '#libs/platform';
import type { FileFormat } from '../file-format.js';
import type { SourceFault, SourceRecord } from '../file-records.js';
import { LeftOutTally } from '../social/left-out-tally.js';
import { readPieces } from '../social/read-pieces.js';
import { accountOwner, ITEMS, type AccountOwner } from './account-owner.js';
import { claimAccounts, mastodonFile, type MastodonFile } from './mastodon-files.js';
import { noteWords } from './note-words.js';
import { readNote } from './read-note.js';

/** The archive of an account on Mastodon: its outbox, and what the account says of itself. */
export const mastodon: FileFormat = {
  name: 'mastodon',
  title: 'Mastodon archive',
  claim: claimAccounts,
  read: readAccount,
};

const LIKED: [MastodonFile, string][] = [
  ['likes', 'posts you liked'],
  ['bookmarks', 'posts you kept'],
];

async function* readAccount(files: FileToRead[]): AsyncGenerator<SourceRecord, void> {
  const of = (kind: MastodonFile) => files.filter((file) => mastodonFile(file) === kind);
  const outboxes = of('outbox');
  const owner = await accountOwner(of('actor'), outboxes);
  if (owner.person.identities.length > 0)
    yield { type: 'owner', person: { ...owner.person, isOwner: true }, isCertain: true };
  for (const file of outboxes) yield* readOutbox(file, owner);
  for (const [kind, what] of LIKED)
    for (const file of of(kind)) yield { type: 'tally', what, count: await countIn(file) };
  const rest = new LeftOutTally();
  for (const file of files)
    if (mastodonFile(file) === null) rest.add('A picture of the archive.', { file: file.path, line: null, item: null });
  yield* rest.take();
}

async function* readOutbox(file: FileToRead, owner: AccountOwner): AsyncGenerator<SourceRecord, void> {
  const faults: SourceFault[] = [];
  const leftOut = new LeftOutTally();
  for await (const { number, value } of readPieces(file, ITEMS, 'post', faults)) {
    yield* faults.splice(0);
    const note = jsonAt(value, 'object');
    const place = { file: file.path, line: null, item: `post ${jsonText(note, 'id') ?? number}` };
    const read = jsonText(value, 'type') === 'Create' ? readNote(note, owner, place) : otherwise(value);
    if (typeof read === 'string') leftOut.add(read, place, jsonText(value, 'object') ?? noteWords(note).text);
    else yield read;
  }
  yield* faults;
  yield* leftOut.take();
}

function otherwise(activity: unknown): string {
  return jsonText(activity, 'type') === 'Announce' ? 'A boost: somebody else’s words.' : 'Neither a post nor a boost.';
}

async function countIn(file: FileToRead): Promise<number> {
  let count = 0;
  for await (const _ of readPieces(file, ['orderedItems[]'], 'post')) count++;
  return count;
}
