import { postAt } from '../comment-keys.js';
import type { SourcePost } from '../file-records.js';

/** What an export says of a post beside its address. */
export interface PostDetails {
  title?: string | null;
  postedAt?: Date | null;
  /** 'instant' where it is not told. */
  postedPrecision?: SourcePost['postedPrecision'];
  opening?: string | null;
}

/** A post by its address; by `name`, a key of its source, where it has none that is absolute. */
export function postAtAddress(printed: string | null, name: string, details: PostDetails = {}): SourcePost {
  const url = webAddressOf(printed);
  const { title = null, postedAt = null, opening = null } = details;
  const precision = postedAt === null ? null : (details.postedPrecision ?? 'instant');
  const key = url === null ? name : postAt(url);
  return { type: 'post', key, title, url, postedAt, postedPrecision: precision, opening };
}

/** An absolute address on the web, as browsers write it; null for anything else. */
export function webAddressOf(printed: string | null): string | null {
  return printed !== null && /^https?:\/\//i.test(printed) && URL.canParse(printed) ? new URL(printed).href : null;
}
