import type { Channel } from '#libs/interactions';
import type { SourcePerson } from '../file-records.js';
import type { PageTree } from './page-tree.js';

/** A page that somebody has saved, and what its head says of it. */
export interface SavedPage {
  tree: PageTree;
  /** Where it was saved from, absolute and as it is for every reader; null where it does not say. */
  url: string | null;
  /** When it was saved, or when an archive copied it; null where it does not say. */
  savedAt: Date | null;
  language: string;
  /** Of which blog it is, where that is one of WordPress: by it its comments are known. */
  wordpressSite: string | null;
}

/** When something was written, as far as the page says it. */
export interface PrintedDate {
  /** In figures that a program reads, "2013-03-11T23:45:54+00:00"; null for none. */
  exact: string | null;
  /** For readers: "March 11, 2013 at 11:45 pm", "3 hours ago". */
  printed: string | null;
}

/** A comment as a page shows it. */
export interface PageComment {
  /** As the source calls it: "comment 29"; null where it has no number. */
  item: string | null;
  key: string | null;
  parent: PageComment | null;
  isPingback: boolean;
  author: SourcePerson | null;
  /** The page says that whoever wrote the post wrote it. */
  isByPostAuthor: boolean;
  date: PrintedDate;
  /** The markup of its words. */
  html: string;
  permalink: string | null;
  /** Why there are no words to read: deleted, hidden; null for a comment that is there. */
  goneBecause: string | null;
}

/** What a page says of the post of its own, where its head does not. */
export interface PagePost {
  url?: string | null;
  title?: string | null;
  /** When it was written. */
  posted?: string | null;
  /** The markup of its first words. */
  opening?: string | null;
}

export interface PageReading {
  /** In the order of the page, what is answered before what answers it. */
  comments: PageComment[];
  post?: PagePost;
}

/** One way in which pages set out comments. */
export interface PageMarkup {
  channel: Channel;
  /** Every answer is set in under what it answers there, so that nobody needs to write a name in front of one. */
  isNested?: boolean;
  /** No comments where the page is set out otherwise. */
  read(page: SavedPage): PageReading;
}

/** A comment of which nothing is known yet. */
export function blankComment(parent: PageComment | null = null): PageComment {
  return {
    item: null,
    key: null,
    parent,
    isPingback: false,
    author: null,
    isByPostAuthor: false,
    date: { exact: null, printed: null },
    html: '',
    permalink: null,
    goneBecause: null,
  };
}

/** Why a comment is left out that somebody has taken away. */
export const WORDS_GONE = 'Removed on the page; its words are gone.';
