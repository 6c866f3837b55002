import { jsonAt, jsonList, jsonText } from '#libs/platform';
import { leadingHandles, mentionsIn } from '../tweets/handles-in-text.js';
import { accountOf } from '../tweets/read-tweet.js';
import { exportedInstant } from '../social/exported-instant.js';
import { linksOf, plainTweet } from '../tweets/tweet-text.js';
import type { Tweet } from '../tweets/tweet.js';
import { twitterId, type TwitterAccount } from '../twitter-accounts/twitter-account.js';
import type { XUsers } from './x-users.js';

/** A post as version 2 of the API writes it, under the names from before and after the posts were called so; null for none. */
export function readPost(post: unknown, users: XUsers): Tweet | null {
  const id = twitterId(jsonText(post, 'id'));
  const printed = jsonText(post, 'note_tweet', 'text') ?? jsonText(post, 'note_post', 'text') ?? jsonText(post, 'text');
  if (id === null || printed === null) return null;
  const wordings = either(post, 'edit_history_tweet_ids', 'edit_history_post_ids').filter(
    (one) => typeof one === 'string',
  );
  return {
    id,
    firstId: twitterId(wordings[0] ?? null) ?? id,
    at: exportedInstant(jsonText(post, 'created_at')),
    text: plainTweet(printed, linksOf(entities(post, 'urls'))),
    author: authorOf(post, users),
    mentions: mentionsOf(post, printed).map((one) => users.find(one)!),
    leading: leadingHandles(printed),
    answers: answeredBy(post, users),
    quotes: users.authorOf(referenced(post, 'quoted')),
    isRetweet: referenced(post, 'retweeted') !== null || /^RT @\w/.test(printed),
    isOlderWording: wordings.length > 1 && wordings.at(-1) !== id,
  };
}

function authorOf(post: unknown, users: XUsers): TwitterAccount | null {
  const id = twitterId(jsonText(post, 'author_id'));
  return users.find(accountOf(jsonAt(post, 'author')) ?? (id === null ? null : { id, handle: null, name: null }));
}

function mentionsOf(post: unknown, printed: string): TwitterAccount[] {
  const mentions = entities(post, 'mentions').map(accountOf);
  const read = mentions.filter((one) => one !== null);
  return read.length > 0 ? read : mentionsIn(printed);
}

function answeredBy(post: unknown, users: XUsers): Tweet['answers'] {
  const tweetId =
    referenced(post, 'replied_to') ??
    twitterId(jsonText(post, 'in_reply_to_tweet_id') ?? jsonText(post, 'in_reply_to_post_id'));
  const id = twitterId(jsonText(post, 'in_reply_to_user_id'));
  if (tweetId === null && id === null) return null;
  const account: TwitterAccount = { id, handle: null, name: null };
  return { tweetId, account: (id === null ? users.authorOf(tweetId) : users.find(account)) ?? account };
}

function referenced(post: unknown, type: string): string | null {
  const found = either(post, 'referenced_tweets', 'referenced_posts').find((one) => jsonText(one, 'type') === type);
  return twitterId(jsonText(found, 'id'));
}

function entities(post: unknown, name: string): unknown[] {
  return ['note_tweet', 'note_post']
    .flatMap((note) => jsonList(post, note, 'entities', name))
    .concat(jsonList(post, 'entities', name));
}

function either(post: unknown, one: string, other: string): unknown[] {
  const list = jsonList(post, one);
  return list.length > 0 ? list : jsonList(post, other);
}
