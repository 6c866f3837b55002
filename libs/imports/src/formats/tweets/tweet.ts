import type { TwitterAccount } from '../twitter-accounts/twitter-account.js';

/** A tweet in one form for every export. */
export interface Tweet {
  id: string;
  /** The id of its first wording, by which it is known through its edits. */
  firstId: string;
  at: Date | null;
  /** Plain, with the addresses behind t.co. */
  text: string;
  /** Null in an archive, where it is the account's. */
  author: TwitterAccount | null;
  mentions: TwitterAccount[];
  /** The handles with which its text begins, as they were when it was written. */
  leading: string[];
  answers: { tweetId: string | null; account: TwitterAccount } | null;
  /** Whose tweet it quotes. */
  quotes: TwitterAccount | null;
  isRetweet: boolean;
  /** It was edited later; the last wording stands elsewhere. */
  isOlderWording: boolean;
}
