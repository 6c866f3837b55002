import { tweet as keyOfTweet } from '../comment-keys.js';
import type { SourceInteraction, SourcePerson, SourcePlace } from '../file-records.js';
import type { AccountSurvey } from '../twitter-accounts/account-survey.js';
import { addressees, personOf } from '../twitter-accounts/twitter-people.js';
import type { Tweet } from './tweet.js';
import type { TwitterAccount } from '../twitter-accounts/twitter-account.js';
import type { TwitterOwner } from '../twitter-accounts/twitter-owner.js';

export const RETWEET = 'A retweet: somebody else’s words.';
export const TO_NOBODY = 'A tweet that speaks to nobody.';
export const OWN_THREAD = 'A thread of your own, which speaks to nobody else.';
export const OLDER_WORDING = 'An earlier wording of a tweet that was edited.';
export const OF_OTHERS = 'Neither by you nor to you.';

/** What a tweet of the owner's is: words to somebody, or a sentence why it is left out. */
export function ownTweet(
  tweet: Tweet,
  owner: TwitterOwner,
  survey: AccountSurvey,
  place: SourcePlace,
): SourceInteraction | string {
  if (tweet.isRetweet) return RETWEET;
  if (tweet.isOlderWording) return OLDER_WORDING;
  const to = addressees(tweet, survey, owner.is);
  if (to.length === 0) return tweet.answers && owner.is(tweet.answers.account) ? OWN_THREAD : TO_NOBODY;
  const author: SourcePerson = { ...owner.person, isOwner: true };
  const kind = tweet.answers === null ? 'mention' : 'reply';
  return { ...words(tweet, place, owner.handle), kind, direction: 'outbound', author, to };
}

/** What somebody else's tweet is: words to the owner, or a sentence why it is left out. */
export function tweetToOwner(tweet: Tweet, owner: TwitterOwner, place: SourcePlace): SourceInteraction | string {
  if (tweet.isRetweet) return RETWEET;
  if (tweet.isOlderWording) return OLDER_WORDING;
  if (tweet.author === null || !speaksTo(tweet, owner.is)) return OF_OTHERS;
  const author = personOf(tweet.author);
  const kind = tweet.answers && owner.is(tweet.answers.account) ? 'reply' : 'mention';
  return { ...words(tweet, place, tweet.author.handle), kind, direction: 'inbound', author, to: [] };
}

function speaksTo({ answers, mentions, quotes }: Tweet, isOwner: (account: TwitterAccount) => boolean): boolean {
  return [...mentions, ...(answers ? [answers.account] : []), ...(quotes ? [quotes] : [])].some(isOwner);
}

function words(tweet: Tweet, place: SourcePlace, handle: string | null) {
  return {
    type: 'interaction' as const,
    place,
    key: keyOfTweet(tweet.firstId),
    channel: 'twitter' as const,
    at: tweet.at,
    precision: tweet.at ? ('instant' as const) : ('none' as const),
    post: null,
    answers: tweet.answers?.tweetId ? keyOfTweet(tweet.answers.tweetId) : null,
    text: tweet.text,
    original: null,
    permalink: `https://twitter.com/${handle !== null && /^\w+$/.test(handle) ? handle : 'i/web'}/status/${tweet.id}`,
    durationMinutes: null,
  };
}
