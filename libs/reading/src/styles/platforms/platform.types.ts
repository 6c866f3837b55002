import type { ThreadStyle } from '../../thread.types.js';

/** The lines that name a comment's author on a page of one platform. */
export interface PlatformHead {
  first: number;
  /** Index of the comment's first line of text. */
  end: number;
  name: string | null;
  answering: string | null;
  dated: string | null;
  /** How deep the page says that it stands under others; 0 where it does not say. */
  depth: number;
}

/** How the comments of one platform look when they are copied from its page. */
export interface Platform {
  style: ThreadStyle;
  certainty: number;
  /** Every head, in order; empty where the page is not this platform's. */
  heads: (lines: string[]) => PlatformHead[];
  /** Lines around a comment that are the page's: buttons, counts, labels. */
  isNoise: (line: string) => boolean;
  /** The first line below the last comment. */
  isFooter: (line: string) => boolean;
}
