import type { OwnerNames } from '../names/fold-name.js';
import type { CutItem } from '../styles/layout.types.js';
import type { LeftOutLine } from '../thread.types.js';
import { gluedAdvert } from './adverts.js';

/** The items without the adverts that are glued to their ends, and those adverts as lines left out. */
export function cutAdverts(items: CutItem[], owner: OwnerNames): { items: CutItem[]; leftOut: LeftOutLine[] } {
  const leftOut: LeftOutLine[] = [];
  const kept = items.map((item) => {
    const start =
      item.link !== null || (item.author !== null && owner.has(item.author)) ? null : gluedAdvert(item.text);
    if (start === null) return item;
    const advert = item.text.slice(start).trim();
    const before = item.whole.slice(0, Math.max(0, item.whole.lastIndexOf(advert)));
    leftOut.push({
      line: item.line + before.split('\n').length - 1,
      text: advert,
      reason: 'advert glued to a comment',
    });
    return { ...item, text: item.text.slice(0, start).trimEnd(), whole: before.trimEnd() };
  });
  return { items: kept, leftOut };
}
