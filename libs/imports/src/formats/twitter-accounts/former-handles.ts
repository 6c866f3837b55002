import type { Tweet } from '../tweets/tweet.js';
import { isSameAccount, type TwitterAccount } from './twitter-account.js';

/** When a handle was certainly theirs. */
interface Holding {
  account: TwitterAccount;
  from: number;
  to: number;
}

/**
 * Who had a handle when a tweet was written. An export looks handles up when it is made, so a mention of somebody who has
 * taken another handle since leads to whoever has the old one now, a stranger. Answers tell the truth: they keep the number
 * of the account that they answer.
 */
export class FormerHandles {
  private readonly holdings = new Map<string, Holding[]>();
  private readonly answered = new Set<string>();

  constructor(private readonly isOwner: (account: TwitterAccount) => boolean) {}

  learn(tweet: Tweet): void {
    if (tweet.answers?.account.id) this.answered.add(tweet.answers.account.id);
    const former = this.formerly(tweet);
    if (former === null || tweet.at === null || tweet.answers === null) return;
    const { account: answered } = tweet.answers;
    // Where nothing else is left of an account, it is called as it was.
    const account = answered.handle === null ? { ...answered, name: former } : answered;
    const key = former.toLowerCase();
    const at = tweet.at.getTime();
    const holdings = this.holdings.get(key) ?? [];
    const known = holdings.find((one) => isSameAccount(one.account, account));
    if (!known) this.holdings.set(key, [...holdings, { account, from: at, to: at }]);
    else {
      known.from = Math.min(known.from, at);
      known.to = Math.max(known.to, at);
    }
  }

  /**
   * The handle that the answered account had when the tweet was written, where it has another now: the text begins with the
   * handle of whom it answers. Null where nothing changed.
   */
  formerly({ answers, mentions, leading }: Tweet): string | null {
    const [first] = leading;
    if (!answers || answers.account.id === null || first === undefined || this.isOwner(answers.account)) return null;
    const isMentioned = [...mentions, ...leading.map(byHandle)].some((one) => isSameAccount(one, answers.account));
    return isMentioned ? null : first;
  }

  /** Whom a mention of that time means. */
  holder(mention: TwitterAccount, at: Date | null): TwitterAccount {
    const holdings =
      mention.handle === null || at === null ? undefined : this.holdings.get(mention.handle.toLowerCase());
    if (!holdings) return mention;
    const far = ({ from, to }: Holding) => Math.max(0, from - at!.getTime(), at!.getTime() - to);
    const nearest = holdings.reduce((a, b) => (far(b) < far(a) ? b : a));
    const isMeant = mention.id !== null && this.answered.has(mention.id) && far(nearest) > 0;
    return isMeant ? mention : nearest.account;
  }
}

function byHandle(handle: string): TwitterAccount {
  return { id: null, handle, name: null };
}
