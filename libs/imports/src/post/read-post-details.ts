import { readPostDate } from './post-date.js';
import type { PostDetails } from '../import.entity.js';
import { readPermalink } from './permalink.js';

/** What the owner writes of a post: null takes a detail back, what is left out stays as it was. */
export interface WrittenPostDetails {
  postTitle?: string | null;
  postUrl?: string | null;
  /** "2010", "2010-11", "2010-11-08" or an instant. */
  postDate?: string | null;
}

/** As it is kept; throws InvalidError for an address or a date that can't be read. */
export function readPostDetails(written: WrittenPostDetails, timeZone: string, now: Date): PostDetails {
  const { postTitle, postUrl, postDate } = written;
  const details: PostDetails = {};
  if (postTitle !== undefined) details.postTitle = postTitle;
  if (postUrl !== undefined) details.postUrl = postUrl === null ? null : readPermalink(postUrl);
  if (postDate !== undefined) {
    const read = postDate === null ? null : readPostDate(postDate, timeZone, now);
    details.postDate = read?.at ?? null;
    details.postDatePrecision = read?.precision ?? null;
  }
  return details;
}
