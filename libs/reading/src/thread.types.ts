/** How a pasted thread is laid out; `unknown` means that it was split at paragraphs or blocks only. */
export type ThreadStyle =
  | 'bullets'
  | 'wordpress'
  | 'blogger'
  | 'disqus'
  | 'substack'
  | 'medium'
  | 'youtube'
  | 'linkedin'
  | 'facebook'
  | 'reddit'
  | 'hackernews'
  | 'discourse'
  | 'forum'
  | 'dated'
  | 'signed'
  | 'unknown';

export type ItemKind = 'comment' | 'owner' | 'pingback' | 'spam';

/** A place in the thread that something was concluded from. */
export interface Evidence {
  item: number;
  quote: string;
}

/**
 * Who wrote an item that bears no name, concluded from the rest of the thread. An item of kind `owner` has one where the
 * page has lost the owner's name as well, and it is taken for his by what it says.
 */
export interface Inference {
  name: string;
  confidence: 'certain' | 'probable';
  because: Evidence[];
}

export type FactKind =
  'health' | 'family' | 'life_event' | 'location' | 'job' | 'age' | 'interest' | 'trait' | 'education' | 'plan';

/** Something read in an item's text that is worth acting on or remembering; a `Told` with what its type adds. */
export type Signal = Told &
  (
    | { type: 'wants_to_talk' }
    | { type: 'invitation'; to: string | null }
    /** `due` is in the words of the promise, or null. */
    | { type: 'promise'; by: string; to: string | null; due: string | null }
    | { type: 'question' }
    | { type: 'talked'; with: string | null; channel: string | null }
    | { type: 'fact'; about: string | null; fact: FactKind; sensitive: boolean }
    | { type: 'relation'; a: string; relation: string; b: string }
  );

/** `quote` is exact; `confidence` is the chance that the signal is one, from 0 to 1, to two decimals. */
export interface Told {
  quote: string;
  confidence: number;
}

/** Whom an item answers; `item` is null where the answered item is not found in the thread. */
export interface Answered {
  item: number | null;
  name: string;
}

/** A piece of an item meant for one person; `also` holds further people addressed in the same breath. */
export interface ReadPart {
  text: string;
  to: Answered | null;
  also: Answered[];
}

/** One item of a thread, as it stands in the pasted text. */
export interface ReadItem {
  /** Position in the thread, from 1. */
  item: number;
  /** First line in the source, from 1. */
  line: number;
  kind: ItemKind;
  author: { printed: string | null; inferred: Inference | null };
  /** The date exactly as printed, or null; never a guess. */
  dated: string | null;
  repliesTo: Answered[];
  /** Social handles in the text, without the @. */
  handles: string[];
  signals: Signal[];
  text: string;
  /** The texts of the parts, one after the other, are exactly `text`. */
  parts: ReadPart[];
  /** What a pingback points to. */
  link: { title: string; url: string | null } | null;
}

/** An item whose place, kind and text are settled, with what is known of its author for a fact. */
export interface KnownItem {
  kind: ItemKind;
  /** As printed on the page, or as a person has confirmed; null where it is open. */
  author: string | null;
  /** Names of those of whom a person has said that they did not write it. */
  notBy?: readonly string[];
  text: string;
  /** Index of the earlier item that the page sets it in under. */
  parent?: number | null;
  /** The name that the item's own head says it answers. */
  answering?: string | null;
  dated?: string | null;
  link?: ReadItem['link'];
  /** First line in the source, from 1. */
  line?: number;
}

/** A line of the page that is no part of the post or of an item. */
export interface LeftOutLine {
  line: number;
  text: string;
  reason: string;
}

/** A pasted thread, read. */
export interface ReadThread {
  style: ThreadStyle;
  /** How sure the split into items is, from 0 to 1. */
  certainty: number;
  title: string | null;
  /** The post's own text before the items. */
  opening: string | null;
  items: ReadItem[];
  leftOut: LeftOutLine[];
}

/** Which printed names and handles are the owner's own. */
export interface ThreadOwner {
  names: string[];
  handles?: string[];
}
