/** An account as a tweet names it. Its number stays for good; its handle may be given up and taken by somebody else. */
export interface TwitterAccount {
  /** Null where the account was gone when the export was made. */
  id: string | null;
  handle: string | null;
  name: string | null;
}

export function isSameAccount(one: TwitterAccount, other: TwitterAccount): boolean {
  if (one.id !== null && other.id !== null) return one.id === other.id;
  return one.handle !== null && one.handle.toLowerCase() === other.handle?.toLowerCase();
}

/** A number of Twitter's; in exports "-1" and "0" stand for accounts that are gone. */
export function twitterId(printed: string | null): string | null {
  return printed !== null && /^[1-9]\d{0,24}$/.test(printed) ? printed : null;
}
