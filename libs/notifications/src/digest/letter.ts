/** A mail before it is text or HTML; everything in it is plain text, and every address is checked when it is written. */
export interface Letter {
  subject: string;
  title: string;
  blocks: Block[];
  foot: Foot;
}

/** Why it comes, and to whom. */
export interface Foot {
  words: string;
  /** Where such mails are switched off; null in one to a guest. */
  settingsAddress: string | null;
}

/** The foot of whatever goes to the owner. */
export function ownerFoot(webAddress: string): Foot {
  return { words: 'From your own Frontporch, to you alone.', settingsAddress: `${webAddress}/settings#mails` };
}

export type Block =
  | { kind: 'words'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'link'; text: string; address: string }
  | PersonBlock;

/** One person with the reason, the words that are the reason, and where both can be opened. */
export interface PersonBlock {
  kind: 'person';
  name: string;
  address: string;
  sentence: string;
  /** The very words; null where there are none, or where they are covered. */
  quote: string | null;
  permalink: string | null;
  note: string;
}

/** An address that may stand in a mail: http or https, as a browser would write it; null for anything else. */
export function webLink(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
