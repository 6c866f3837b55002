import { jsonAt, jsonList, jsonText, type FileToRead } from '#libs/platform';
import { UnreadableFile, type ReadingFor } from '../file-format.js';
import type { SourceFault, SourcePlace, SourceRecord } from '../file-records.js';
import { LeftOutTally } from '../social/left-out-tally.js';
import { readPieces } from '../social/read-pieces.js';
import { accountOf, BlueskyAccounts, didIn, isAmong, personOf, type BlueskyAccount } from './bluesky-account.js';
import { followOf } from './follow-contact.js';
import { postWords } from './post-words.js';
import { SeenAccounts } from './seen-accounts.js';
import { POST, readPost, spokenToIn, type BlueskyPost } from './read-post.js';

const LISTS = ['feed', 'posts', 'records', 'notifications', 'followers', 'follows'];
const WANTED = [...LISTS.flatMap((name) => [`${name}[]`, `[].${name}[]`]), 'thread', '[]'];
const NOBODY_KNOWN = 'Nothing says which account is yours: add your handle to your identities.';

type Entry = { post: BlueskyPost } | { profile: BlueskyAccount; about: string | null } | { leftOut: string };

interface PlacedEntry {
  entry: Entry;
  place: SourcePlace;
  isNotice: boolean;
}

/** What the API of Bluesky answers, saved: feeds, posts, records, notifications, follows. */
export async function* readAnswers(file: FileToRead, reading: ReadingFor): AsyncGenerator<SourceRecord, void> {
  const survey = await surveyAnswers(file, reading);
  if (survey.isEmpty) throw new UnreadableFile(file.path, `${file.path} holds nothing of Bluesky that can be read.`);
  const { owner, accounts, isGuess } = survey;
  if (owner && isGuess) yield { type: 'owner', person: personOf(owner), isCertain: false };
  const leftOut = new LeftOutTally();
  const faults: SourceFault[] = [];
  for await (const { entry, place } of entriesOf(file, faults)) {
    yield* faults.splice(0);
    if ('profile' in entry) yield followOf(entry.profile, place, entry.about);
    else if ('leftOut' in entry) leftOut.add(entry.leftOut, place);
    else {
      const read = owner ? readPost(entry.post, owner, accounts, place) : NOBODY_KNOWN;
      if (typeof read === 'string') leftOut.add(read, place, postWords(entry.post.record).text);
      else yield read;
    }
  }
  yield* faults;
  yield* leftOut.take();
}

async function surveyAnswers(file: FileToRead, { identities }: ReadingFor) {
  const accounts = new BlueskyAccounts();
  const seen = new SeenAccounts();
  let isEmpty = true;
  for await (const { entry, isNotice } of entriesOf(file, [])) {
    isEmpty = false;
    if (!('post' in entry)) continue;
    const { author, record } = entry.post;
    for (const one of [author, ...postWords(record).mentions]) accounts.learn(one);
    seen.add(isNotice ? null : (author?.did ?? null), spokenToIn(record), isNotice);
  }
  const known = seen.all.map((did) => accounts.get(did)).find((account) => isAmong(account, identities)) ?? null;
  // Notices come to the owner alone, so that he is found even where only another of his names is known.
  const mayGuess = seen.areNotices || !identities.some(({ kind }) => kind === 'bluesky');
  const guess = known === null && mayGuess ? seen.inAll() : null;
  return { accounts, isEmpty, owner: known ?? (guess === null ? null : accounts.get(guess)), isGuess: guess !== null };
}

async function* entriesOf(file: FileToRead, told: SourceFault[]): AsyncGenerator<PlacedEntry, void> {
  for await (const { path, number, value } of readPieces(file, WANTED, 'post', told))
    for (const one of path === 'thread' ? threadOf(value) : [value]) {
      const entry = entryOf(one, path);
      const uri = 'post' in entry ? entry.post.uri : null;
      const place = { file: file.path, line: null, item: uri ?? `post ${number}` };
      yield { entry, place, isNotice: path.endsWith('notifications[]') };
    }
}

function entryOf(value: unknown, path: string): Entry {
  const view = jsonAt(value, 'post') ?? value;
  const record = jsonAt(view, 'record') ?? jsonAt(view, 'value') ?? view;
  const profile = accountOf(view);
  const reason = jsonText(value, 'reason');
  if (profile)
    return { profile, about: path.includes('followers') ? 'Follows you on Bluesky.' : jsonText(view, 'description') };
  if (jsonAt(value, 'reason', '$type') !== undefined) return { leftOut: 'A repost: somebody else’s words.' };
  const author = accountOf(jsonAt(view, 'author'));
  if (reason === 'follow' && author) return { profile: author, about: 'Follows you on Bluesky.' };
  if (typeof jsonAt(record, 'text') !== 'string' || (jsonText(record, '$type') ?? POST) !== POST)
    return { leftOut: reason === null ? 'No post.' : `A notice without words: ${reason}.` };
  const uri = jsonText(view, 'uri');
  const did = didIn(uri);
  return { post: { uri, author: author ?? (did === null ? null : { did, handle: null, name: null }), record } };
}

/** The posts of a thread, each before those that answer it; however deep a stranger nests them. */
function threadOf(thread: unknown): unknown[] {
  const posts: unknown[] = [];
  const open = [thread];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (jsonAt(at, 'post') !== undefined) posts.push(jsonAt(at, 'post'));
    open.push(...jsonList(at, 'replies').toReversed());
  }
  return posts;
}
