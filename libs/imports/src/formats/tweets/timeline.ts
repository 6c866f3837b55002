import type { ReadingFor } from '../file-format.js';
import type { SourceInteraction, SourceOwnerRecord, SourcePlace } from '../file-records.js';
import { AccountSurvey } from '../twitter-accounts/account-survey.js';
import { ownTweet, RETWEET, tweetToOwner } from './tweet-interaction.js';
import { personOf } from '../twitter-accounts/twitter-people.js';
import type { Tweet } from './tweet.js';
import type { TwitterAccount } from '../twitter-accounts/twitter-account.js';
import { TwitterOwner } from '../twitter-accounts/twitter-owner.js';

const NOBODY_KNOWN = 'Nothing says which account is yours: add your handle to your identities.';

interface Seen {
  account: TwitterAccount;
  wrote: number;
  isMentioned: number;
}

/**
 * Tweets of any authors, as the APIs give them: what the owner said to others, and what others said to him. The file does not say
 * who he is. Where none of his handles is known yet, he is taken for the one who wrote all tweets, or whom all mention.
 */
export class Timeline {
  private readonly seen = new Map<string, Seen>();
  private readonly survey: AccountSurvey;
  private readonly known: TwitterOwner;
  private owner: TwitterOwner;
  private tweets = 0;
  private watched: string | null = null;

  constructor(private readonly reading: ReadingFor) {
    this.known = new TwitterOwner({ name: null, identities: [] }, [], reading.identities);
    this.owner = this.known;
    this.survey = new AccountSurvey((account) => this.owner.is(account));
  }

  /** `watched` is the number of the account of which an event tells. */
  learn(tweet: Tweet, watched: string | null = null): void {
    this.survey.learn(tweet);
    this.watched ??= watched;
    if (tweet.isRetweet || tweet.author === null) return;
    this.tweets++;
    this.count(tweet.author).wrote++;
    const spokenTo = [...tweet.mentions, ...[tweet.answers?.account, tweet.quotes].filter((one) => one != null)];
    const others = new Set(spokenTo.map((one) => this.count(one)).filter((one) => one !== this.count(tweet.author!)));
    for (const other of others) other.isMentioned++;
  }

  /** Settles whose tweets they are, once all are learnt; the record asks the owner whether he is the one. */
  settle(): SourceOwnerRecord[] {
    if (this.known.isKnown) return this.takeKnown();
    const account = this.likelyOwner();
    if (!account) return [];
    const person = personOf(account);
    this.owner = new TwitterOwner(person, [account], []);
    return [{ type: 'owner', person, isCertain: false }];
  }

  /** Words to somebody, or a sentence why a tweet is left out. */
  read(tweet: Tweet, place: SourcePlace): SourceInteraction | string {
    if (tweet.isRetweet) return RETWEET;
    if (!this.owner.isKnown) return NOBODY_KNOWN;
    const isOwn = tweet.author !== null && this.owner.is(tweet.author);
    return isOwn ? ownTweet(tweet, this.owner, this.survey, place) : tweetToOwner(tweet, this.owner, place);
  }

  private takeKnown(): SourceOwnerRecord[] {
    const account = [...this.seen.values()].find((one) => this.known.is(one.account))?.account;
    if (account) this.owner = new TwitterOwner(personOf(account), [account], this.reading.identities);
    return [];
  }

  private likelyOwner(): TwitterAccount | null {
    if (this.watched !== null) return this.survey.accounts.get(this.watched);
    // Whoever has a handle and a number is there twice.
    const everywhere = [...new Set(this.seen.values())].filter(
      ({ wrote, isMentioned }) => wrote + isMentioned === this.tweets,
    );
    const mentioned = everywhere.filter(({ wrote }) => wrote < this.tweets);
    const [one, another] = mentioned.length > 0 ? mentioned : everywhere;
    return one && !another ? one.account : null;
  }

  private count(account: TwitterAccount): Seen {
    const keys = [account.handle?.toLowerCase(), account.id === null ? undefined : `number ${account.id}`];
    const known = keys.map((key) => (key === undefined ? undefined : this.seen.get(key))).find((one) => one);
    const seen = known ?? { account, wrote: 0, isMentioned: 0 };
    if (seen.account.handle === null && account.handle !== null) seen.account = account;
    for (const key of keys) if (key !== undefined && !this.seen.has(key)) this.seen.set(key, seen);
    return seen;
  }
}
