import { jsonText } from '#libs/platform';
import { atRecord } from '../comment-keys.js';
import type { SourceInteraction, SourcePlace } from '../file-records.js';
import { exportedInstant } from '../social/exported-instant.js';
import { didIn, personOf, type BlueskyAccount, type BlueskyAccounts } from './bluesky-account.js';
import { postWords } from './post-words.js';

/** A record of a post, and where it stands. */
export interface BlueskyPost {
  /** Null for a record alone. */
  uri: string | null;
  author: BlueskyAccount | null;
  record: unknown;
}

export const POST = 'app.bsky.feed.post';

/** Words between the owner and others, or a sentence why a post is left out. */
export function readPost(
  post: BlueskyPost,
  owner: BlueskyAccount,
  accounts: BlueskyAccounts,
  place: SourcePlace,
): SourceInteraction | string {
  const isOwn = post.author === null || post.author.did === owner.did;
  const { text } = postWords(post.record);
  const parent = jsonText(post.record, 'reply', 'parent', 'uri');
  const spokenTo = spokenToIn(post.record);
  const others = spokenTo.filter((did) => did !== owner.did);
  if (isOwn && others.length === 0)
    return didIn(parent) === owner.did
      ? 'A thread of your own, which speaks to nobody else.'
      : 'A post that speaks to nobody.';
  if (!isOwn && !spokenTo.includes(owner.did)) return 'Neither by you nor to you.';
  const answersOwner = didIn(parent) === owner.did;
  const at = exportedInstant(jsonText(post.record, 'createdAt'));
  return {
    type: 'interaction',
    place,
    key: post.uri === null ? null : atRecord(post.uri),
    channel: 'other',
    kind: (isOwn ? parent !== null : answersOwner) ? 'reply' : 'mention',
    direction: isOwn ? 'outbound' : 'inbound',
    at,
    precision: at ? 'instant' : 'none',
    author: isOwn ? { ...personOf(owner), isOwner: true } : personOf(accounts.get(post.author!.did)),
    to: isOwn ? others.map((did) => personOf(accounts.get(did))) : [],
    post: null,
    answers: parent === null ? null : atRecord(parent),
    text,
    original: null,
    permalink: linkOf(post.uri),
    durationMinutes: null,
  };
}

/** To whom a record speaks: first whom it answers, then whom it mentions. */
export function spokenToIn(record: unknown): string[] {
  const answered = didIn(jsonText(record, 'reply', 'parent', 'uri'));
  const mentioned = postWords(record).mentions.map(({ did }) => did);
  return [...new Set([answered, ...mentioned])].filter((did) => did !== null);
}

function linkOf(uri: string | null): string | null {
  const [, did, key] = /^at:\/\/(did:[^/]+)\/app\.bsky\.feed\.post\/([\w.~:-]+)$/.exec(uri ?? '') ?? [];
  return key === undefined ? null : `https://bsky.app/profile/${did}/post/${key}`;
}
