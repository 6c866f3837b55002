import type { Tweet } from '../tweets/tweet.js';
import type { TwitterAccount } from './twitter-account.js';

/** Who is behind a number, as mentions tell it; of several handles the newest counts. */
export class KnownAccounts {
  private readonly accounts = new Map<string, { account: TwitterAccount; at: number }>();

  learn({ mentions, author, answers, at }: Tweet): void {
    const time = at?.getTime() ?? 0;
    for (const account of [...mentions, author, answers?.account]) if (account) this.add(account, time);
  }

  add(account: TwitterAccount, at: number): void {
    if (account.id === null || account.handle === null) return;
    const known = this.accounts.get(account.id);
    if (!known) this.accounts.set(account.id, { account, at });
    else if (known.at < at) this.accounts.set(account.id, { account: withName(account, known.account), at });
    else known.account = withName(known.account, account);
  }

  /** The account with that number, and what is known of it. */
  get(id: string): TwitterAccount {
    return this.accounts.get(id)?.account ?? { id, handle: null, name: null };
  }

  has(id: string): boolean {
    return this.accounts.has(id);
  }

  /** The account with what a tweet leaves out of it. */
  whole(account: TwitterAccount): TwitterAccount {
    if (account.id === null) return account;
    const { handle, name } = this.get(account.id);
    return { id: account.id, handle: account.handle ?? handle, name: account.name ?? name };
  }
}

function withName(account: TwitterAccount, other: TwitterAccount): TwitterAccount {
  return account.name === null ? { ...account, name: other.name } : account;
}
