import type { IdentityKind } from '#libs/accounts';
import type { Channel, Direction, InteractionKind, PostedPrecision, Precision } from '#libs/interactions';

/** Where in the upload something stands, in words that lead there: "blog.xml, comment 12", "messages.csv, line 40". */
export interface SourcePlace {
  /** The file's path in the upload. */
  file: string;
  /** From 1, where the file has lines. */
  line: number | null;
  /** Else what the source itself calls it: "comment 12", "tweet 1088". */
  item: string | null;
}

/** A name or handle as the source prints it; the recorder normalises it, and leaves out what is not valid of its kind. */
export interface SourceIdentity {
  kind: IdentityKind;
  printed: string;
  /** True where the source vouches that it is theirs (an account's own handle), false where anybody could type it. */
  verified?: boolean;
}

/** Somebody as a source knows him. Dummies of a source (noreply@blogger.com) must not be here. */
export interface SourcePerson {
  /** As printed; null where the source has none, or one that names nobody ("Anonymous"). */
  name: string | null;
  identities: SourceIdentity[];
  /** The source itself says that this is whose export it is. */
  isOwner?: boolean;
}

/** Whose source it is: the account of an archive, or somebody who may be the owner, which he is asked. */
export interface SourceOwnerRecord {
  type: 'owner';
  person: SourcePerson;
  /** Certain where the whole export is that account's; otherwise the owner is asked ("one of three authors of the blog"). */
  isCertain: boolean;
}

/** A post, under which comments stand; it comes before them. */
export interface SourcePost {
  type: 'post';
  /** Stable through all exports of the source; comments name it. */
  key: string;
  title: string | null;
  /** The post's own address, absolute; the same post in two formats is known by it. */
  url: string | null;
  postedAt: Date | null;
  postedPrecision: PostedPrecision | null;
  /** The first words of the post, plain, at most 2,000 letters; null where the source does not hold it. */
  opening: string | null;
}

/** Something that passed between the owner and somebody. */
export interface SourceInteraction {
  type: 'interaction';
  place: SourcePlace;
  /**
   * Stable through all exports and, where two formats hold the same thing, the same in both: see `comment-keys.ts`. Null where
   * the source has none: then author, words and day are its key.
   */
  key: string | null;
  /** Keys by which other exports may know the same thing (a Disqus post that WordPress has copied); it is one with whatever has one. */
  alsoKeys?: string[];
  channel: Channel;
  kind: InteractionKind;
  /** Null: inbound, unless the author is the owner. A log that knows it (a call placed) says so. */
  direction: Direction | null;
  /** Null with precision 'none'. */
  at: Date | null;
  precision: Precision;
  /** Who wrote or began it; null where nobody knows ("Anonymous"), and for the owner of a log without names. */
  author: SourcePerson | null;
  /** Whom it was said to: the owner's own words stand on their timelines, one row for each. */
  to: SourcePerson[];
  /** The `key` of the post under which it stands; null for what stands under none. */
  post: string | null;
  /** The `key` of what it answers; it may be missing in the source (deleted, spam). */
  answers: string | null;
  /** Plain; `htmlToText` makes it so. Never cut. */
  text: string;
  /** What the source holds in place of `text` where markup was lost; null where nothing was. */
  original: string | null;
  permalink: string | null;
  durationMinutes: number | null;
}

/** Another site that speaks of the post; no person. */
export interface SourcePingback {
  type: 'pingback';
  place: SourcePlace;
  key: string | null;
  post: string;
  title: string;
  url: string | null;
  at: Date | null;
  text: string;
}

/** One entry of an address book. */
export interface SourceContact {
  type: 'contact';
  place: SourcePlace;
  /** The source's own id for the entry, or null. */
  key: string | null;
  person: SourcePerson;
  /** What it says of them in a line or two ("Editor at The Ledger"); null for nothing. */
  about: string | null;
  /** "--04-12" where the year is not known, else "1971-04-12". */
  birthday: string | null;
  /** A town or country as printed. */
  home: string | null;
  note: string | null;
}

/** What is no row of anybody and is left out, and why; `count` where they are many of a kind. */
export interface SourceLeftOut {
  type: 'left_out';
  place: SourcePlace;
  /** A sentence: "Spam.", "In the bin.", "A settings entry of the blog." */
  reason: string;
  excerpt: string;
  count?: number;
}

/** A row that can't be read, and why; the rest goes on. */
export interface SourceFault {
  type: 'fault';
  place: SourcePlace;
  /** A sentence that says what is wrong and where. */
  message: string;
}

/** People of whom the source holds only ids: told as a number, never made contacts. */
export interface SourceTally {
  type: 'tally';
  /** "followers", "people you follow". */
  what: string;
  count: number;
}

/** What has its own row in the import's list, and a fate. */
export type SourceRow = SourceInteraction | SourcePingback | SourceContact | SourceLeftOut | SourceFault;

export type SourceRecord = SourceOwnerRecord | SourcePost | SourceTally | SourceRow;
