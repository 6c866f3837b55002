import type { DatedBy, Precision } from '#libs/interactions';
import { dayOf, startOfDay } from '#libs/platform';
import type { PostDate } from '../post/post-date.js';
import { readPrintedDay } from './printed-day.js';
import { readRelativeDay } from './relative-day.js';

export interface ItemDate {
  happenedAt: Date | null;
  precision: Precision;
  datedBy: DatedBy | null;
}

const undated: ItemDate = { happenedAt: null, precision: 'none', datedBy: null };

/**
 * Dates the items of one thread: by the day printed at the item, else by the post, else not at all. "3 years ago" counts
 * from the instant at which the page was copied, and is not believed where it lies before the post.
 * A printed hour is left alone, since the page does not say in which zone; and the minute of a post is not the minute
 * of the comments under it, so of an instant only the day is taken.
 */
export function dateItems(
  post: PostDate | null,
  timeZone: string,
  copiedAt: Date,
): (printedDate: string | null) => ItemDate {
  const byPost: ItemDate = post ? { ...asDay(post, timeZone), datedBy: 'post' } : undated;
  const known = new Map<string, ItemDate>();
  return (printedDate) => {
    if (printedDate === null) return byPost;
    const before = known.get(printedDate);
    if (before) return before;
    const date = dateByItem(printedDate, timeZone, copiedAt) ?? byRelativeDay(printedDate, byPost, timeZone, copiedAt);
    known.set(printedDate, date);
    return date;
  };
}

function dateByItem(printedDate: string, timeZone: string, copiedAt: Date): ItemDate | null {
  const day = readPrintedDay(printedDate);
  if (!day) return null;
  const happenedAt = startOfDay(day, timeZone);
  return happenedAt > copiedAt ? null : { happenedAt, precision: 'day', datedBy: 'item' };
}

function byRelativeDay(printedDate: string, byPost: ItemDate, timeZone: string, copiedAt: Date): ItemDate {
  const relative = readRelativeDay(printedDate, dayOf(copiedAt, timeZone));
  if (!relative) return byPost;
  const happenedAt = startOfDay(relative.day, timeZone);
  const isTooEarly = byPost.happenedAt !== null && happenedAt < byPost.happenedAt;
  return isTooEarly ? byPost : { happenedAt, precision: relative.precision, datedBy: 'item' };
}

function asDay({ at, precision }: PostDate, timeZone: string): Omit<ItemDate, 'datedBy'> {
  if (precision !== 'instant') return { happenedAt: at, precision };
  return { happenedAt: startOfDay(dayOf(at, timeZone), timeZone), precision: 'day' };
}
