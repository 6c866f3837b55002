import type { LeftOutLine, ThreadStyle } from '../thread.types.js';

/** An item as its style cut it out of the page, before anybody asked who answers whom. */
export interface CutItem {
  line: number;
  author: string | null;
  /** The printed author and the text as they stand together, for when the name turns out to be an address. */
  whole: string;
  text: string;
  dated: string | null;
  /** The name that the item's own head says it answers. */
  answering: string | null;
  /** How deep it stands under others, where the page shows it; only the order of the numbers counts. */
  depth: number;
  link: { title: string; url: string | null } | null;
}

/** A page cut into what comes before the items, the items, and the rest. */
export interface CutPage {
  style: ThreadStyle;
  certainty: number;
  /** Index of the first line that is no longer the post's own. */
  openingEnd: number;
  items: CutItem[];
  leftOut: LeftOutLine[];
}
