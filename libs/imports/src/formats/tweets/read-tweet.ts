import { jsonAt, jsonList, jsonText } from '#libs/platform';
import { leadingHandles } from './handles-in-text.js';
import { exportedInstant } from '../social/exported-instant.js';
import { linksOfTweet, plainTweet } from './tweet-text.js';
import type { Tweet } from './tweet.js';
import { twitterId, type TwitterAccount } from '../twitter-accounts/twitter-account.js';

/** A tweet as archives and the first API write it; null for what is none. */
export function readTweet(tweet: unknown): Tweet | null {
  const id = twitterId(jsonText(tweet, 'id_str') ?? jsonText(tweet, 'id'));
  const printed = printedText(tweet);
  if (id === null || printed === null) return null;
  const wordings = wordingsOf(tweet);
  return {
    id,
    firstId: twitterId(wordings[0] ?? null) ?? id,
    at: exportedInstant(jsonText(tweet, 'created_at')),
    text: plainTweet(printed, linksOfTweet(tweet)),
    author: accountOf(jsonAt(tweet, 'user')),
    mentions: mentionsOf(tweet),
    leading: leadingHandles(printed),
    answers: answeredBy(tweet),
    quotes: accountOf(jsonAt(tweet, 'quoted_status', 'user')),
    isRetweet: jsonText(tweet, 'retweeted_status', 'created_at') !== null || /^RT @\w/.test(printed),
    isOlderWording: wordings.length > 1 && wordings.at(-1) !== id,
  };
}

/** A user as tweets name one; null where neither number nor handle is there. */
export function accountOf(user: unknown): TwitterAccount | null {
  const id = twitterId(jsonText(user, 'id_str') ?? jsonText(user, 'id'));
  const handle = jsonText(user, 'screen_name') ?? jsonText(user, 'username') ?? jsonText(user, 'screenName');
  return id === null && handle === null ? null : { id, handle, name: jsonText(user, 'name') };
}

function printedText(tweet: unknown): string | null {
  const full = jsonAt(tweet, 'extended_tweet', 'full_text') ?? jsonAt(tweet, 'full_text') ?? jsonAt(tweet, 'text');
  return typeof full === 'string' ? full : null;
}

// All wordings of an edited tweet, the first one first.
function wordingsOf(tweet: unknown): string[] {
  const initial = jsonList(tweet, 'edit_info', 'initial', 'editTweetIds');
  const edited = jsonList(tweet, 'edit_info', 'edit', 'editControlInitial', 'editTweetIds');
  return [...(initial.length > 0 ? initial : edited)].filter((one) => typeof one === 'string');
}

function mentionsOf(tweet: unknown): TwitterAccount[] {
  const longer = jsonList(tweet, 'extended_tweet', 'entities', 'user_mentions');
  const mentions = longer.length > 0 ? longer : jsonList(tweet, 'entities', 'user_mentions');
  return mentions.map(accountOf).filter((account) => account !== null);
}

function answeredBy(tweet: unknown): Tweet['answers'] {
  const text = (key: string) => jsonText(tweet, `${key}_str`) ?? jsonText(tweet, key);
  const tweetId = twitterId(text('in_reply_to_status_id'));
  const id = twitterId(text('in_reply_to_user_id'));
  const handle = jsonText(tweet, 'in_reply_to_screen_name');
  if (tweetId === null && id === null && handle === null) return null;
  return { tweetId, account: { id, handle, name: null } };
}
