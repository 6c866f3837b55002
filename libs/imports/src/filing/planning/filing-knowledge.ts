import type { SourcePost, SourceRow } from '../../formats/file-records.js';
import type { PeopleKnown } from '../../people/people-known.js';
import type { OwnerCheck } from '../../people/owner-check.js';
import type { ReadPerson } from '../../people/read-person.js';
import type { SourcePerson } from '../../formats/file-records.js';

/** A row of the source with its number, from 1 without gaps. */
export interface NumberedRow {
  number: number;
  record: SourceRow;
}

/** An interaction that stands in the database, or that this batch writes. */
export interface StandingRow {
  id: string;
  contactId: string | null;
  printedAuthor: string | null;
  direction: 'inbound' | 'outbound';
  threadId: string | null;
  happenedAt: Date | null;
  /** In hex; null where it has no words, or is older than such keys. */
  wordsKey: string | null;
}

/** A standing row with its text, which an update puts aside. */
export interface StandingText {
  text: string;
  original: string | null;
  updatedAt: Date;
}

/** The thread of a post. */
export interface FiledThread {
  id: string;
  /** It stands because this batch makes it. */
  isNew: boolean;
  /** Others' items may stand in it, so that the same words may stand there already. */
  mayHold: boolean;
  lastPosition: number;
}

/** What is known when a batch is planned. */
export interface FilingKnowledge {
  importId: string;
  format: string;
  now: Date;
  people: PeopleKnown;
  owner: OwnerCheck;
  read(person: SourcePerson): ReadPerson;
  posts: ReadonlyMap<string, SourcePost>;
  /** By the key of the post. */
  threads: Map<string, FiledThread>;
  /** By source key in hex, all parts in their order. */
  standing: Map<string, StandingRow[]>;
  /** By thread and words key: see `placeOfWords`. */
  sameWords: Map<string, StandingRow[]>;
  /** By id, of the standing rows whose words differ from the source's. */
  texts: Map<string, StandingText>;
  /** Keys, in hex, of the links that stand. */
  links: Set<string>;
  /** The contact whose website a page is on, by its address. */
  siteOf: Map<string, string>;
}

export function placeOfWords(threadId: string, words: string): string {
  return `${threadId} ${words}`;
}
