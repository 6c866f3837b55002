import { FormerHandles } from './former-handles.js';
import { KnownAccounts } from './known-accounts.js';
import type { Tweet } from '../tweets/tweet.js';
import type { TwitterAccount } from './twitter-account.js';

/** What a first look through all tweets tells of the accounts in them. */
export class AccountSurvey {
  readonly accounts = new KnownAccounts();
  readonly handles: FormerHandles;

  constructor(isOwner: (account: TwitterAccount) => boolean) {
    this.handles = new FormerHandles(isOwner);
  }

  learn(tweet: Tweet): void {
    this.accounts.learn(tweet);
    this.handles.learn(tweet);
  }
}
