import type { DatedBy, Precision } from '#libs/interactions';
import { dayOf, startOfDay } from '#libs/platform';
import type { PostDate } from '../post/post-date.js';
import { readPrintedDay } from './printed-day.js';

export interface ItemDate {
  happenedAt: Date | null;
  precision: Precision;
  datedBy: DatedBy | null;
}

const undated: ItemDate = { happenedAt: null, precision: 'none', datedBy: null };

/**
 * Dates the items of one thread: by the day printed at the item, else by the post, else not at all.
 * A printed hour is left alone, since the page does not say in which zone; and the minute of a post is not the minute
 * of the comments under it, so of an instant only the day is taken.
 */
export function dateItems(
  post: PostDate | null,
  timeZone: string,
  now: Date,
): (printedDate: string | null) => ItemDate {
  const byPost: ItemDate = post ? { ...asDay(post, timeZone), datedBy: 'post' } : undated;
  const known = new Map<string, ItemDate>();
  return (printedDate) => {
    if (printedDate === null) return byPost;
    const before = known.get(printedDate);
    if (before) return before;
    const date = dateByItem(printedDate, timeZone, now) ?? byPost;
    known.set(printedDate, date);
    return date;
  };
}

function dateByItem(printedDate: string, timeZone: string, now: Date): ItemDate | null {
  const day = readPrintedDay(printedDate);
  if (!day) return null;
  const happenedAt = startOfDay(day, timeZone);
  return happenedAt > now ? null : { happenedAt, precision: 'day', datedBy: 'item' };
}

function asDay({ at, precision }: PostDate, timeZone: string): Omit<ItemDate, 'datedBy'> {
  if (precision !== 'instant') return { happenedAt: at, precision };
  return { happenedAt: startOfDay(dayOf(at, timeZone), timeZone), precision: 'day' };
}
