import { jsonText, type FileToRead } from '#libs/platform';
import { UnreadableFile } from '../file-format.js';
import type { SourceFault, SourceRecord } from '../file-records.js';
import { LeftOutTally } from '../social/left-out-tally.js';
import { faultIn } from '../social/read-pieces.js';
import { BlueskyAccounts, didIn, personOf } from './bluesky-account.js';
import { carBlocks } from './car-blocks.js';
import { cborValue } from './dag-cbor.js';
import { followOf } from './follow-contact.js';
import { postWords } from './post-words.js';
import { POST, readPost } from './read-post.js';
import { entriesOf, isTreeNode, ownerOfCommit } from './repo-keys.js';

const FOLLOW = 'app.bsky.graph.follow';
const KEPT = [`${POST}/`, `${FOLLOW}/`, 'app.bsky.actor.profile/'];

/** What a first pass over a repository tells: the records have no places of their own, the tree has them. */
class RepoSurvey {
  did: string | null = null;
  name: string | null = null;
  readonly accounts = new BlueskyAccounts();
  /** By content id. What is only counted is not among them. */
  readonly keys = new Map<string, string>();
  readonly counts = new Map<string, number>();

  learn(value: unknown): void {
    this.did ??= ownerOfCommit(value);
    if (isTreeNode(value)) for (const { cid, key } of entriesOf(value)) this.add(cid, key);
    if (jsonText(value, '$type') === POST) for (const one of postWords(value).mentions) this.accounts.learn(one);
    if (jsonText(value, '$type') === 'app.bsky.actor.profile') this.name ??= jsonText(value, 'displayName');
  }

  private add(cid: string, key: string): void {
    const collection = key.slice(0, key.indexOf('/'));
    this.counts.set(collection, (this.counts.get(collection) ?? 0) + 1);
    if (KEPT.some((kept) => key.startsWith(kept))) this.keys.set(cid, key);
  }
}

/** A repository as "Export my data" gives it. */
export async function* readRepo(file: FileToRead): AsyncGenerator<SourceRecord, void> {
  const survey = new RepoSurvey();
  const faults: SourceFault[] = [];
  const onCut = () => faults.push(faultIn(file, null, 'The file ends in the middle of a block.'));
  for await (const { bytes } of carBlocks(file.open(), { onCut })) survey.learn(cborValue(bytes));
  if (survey.did === null) throw new UnreadableFile(file.path, `${file.path} is no repository of Bluesky, or is cut.`);
  const owner = { ...survey.accounts.get(survey.did), name: survey.name };
  yield { type: 'owner', person: { ...personOf(owner), isOwner: true }, isCertain: true };
  const leftOut = new LeftOutTally();
  for await (const { cid, bytes } of carBlocks(file.open())) {
    const key = survey.keys.get(cid);
    if (key === undefined) continue;
    const place = { file: file.path, line: null, item: key };
    const record = cborValue(bytes);
    if (record === undefined) yield { type: 'fault', place, message: 'This record can’t be read.' };
    else if (key.startsWith(`${POST}/`)) {
      const uri = `at://${owner.did}/${key}`;
      const read = readPost({ uri, author: null, record }, owner, survey.accounts, place);
      if (typeof read === 'string') leftOut.add(read, place, postWords(record).text);
      else yield read;
    } else {
      const followed = key.startsWith(`${FOLLOW}/`) ? didIn(jsonText(record, 'subject')) : null;
      if (followed !== null && survey.accounts.hasHandle(followed))
        yield followOf(survey.accounts.get(followed), place, 'You follow them on Bluesky.');
    }
  }
  yield* faults;
  yield* leftOut.take();
  yield* restOf(survey, file);
}

function* restOf({ counts }: RepoSurvey, file: FileToRead): Generator<SourceRecord, void> {
  const reposts = counts.get('app.bsky.feed.repost');
  const place = { file: file.path, line: null, item: null };
  if (reposts !== undefined)
    yield { type: 'left_out', place, reason: 'A repost: somebody else’s words.', excerpt: '', count: reposts };
  const followed = counts.get(FOLLOW);
  if (followed !== undefined) yield { type: 'tally', what: 'people you follow', count: followed };
  const liked = counts.get('app.bsky.feed.like');
  if (liked !== undefined) yield { type: 'tally', what: 'posts you liked', count: liked };
}
