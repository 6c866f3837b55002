import { OwnerNames } from '../names/fold-name.js';
import type { CutItem, CutPage } from '../styles/layout.types.js';
import type { KnownItem, ThreadOwner } from '../thread.types.js';
import { isAdvert } from './adverts.js';
import { gatherRoster } from './gather-roster.js';
import { isLetterToOwner } from './letter-to-owner.js';
import { parentsOf } from './parents.js';
import type { Roster } from './roster.js';

/** The items of a page, each with its kind and the item that it is set in under. */
export function knownItems(page: CutPage, owner: ThreadOwner, opening: string | null): KnownItem[] {
  const names = new OwnerNames(owner.names);
  const roster = page.style === 'bullets' ? gatherRoster(page.items, owner, opening ?? '') : null;
  const parents = parentsOf(page.items);
  return page.items.map((item, at) => ({ ...knownItem(item, names, roster), parent: parents[at] ?? null }));
}

/** `roster` is null where a name alone on its line can only be the author's, as it cannot in bullets. */
function knownItem({ whole, ...cut }: CutItem, owner: OwnerNames, roster: Roster | null): KnownItem {
  if (cut.link !== null) return { ...cut, kind: 'pingback' };
  if (cut.author === null || !owner.has(cut.author)) return { ...cut, kind: isAdvert(cut.text) ? 'spam' : 'comment' };
  if (roster === null || !isLetterToOwner(cut.text, owner, roster)) return { ...cut, kind: 'owner' };
  return { ...cut, kind: 'comment', author: null, text: whole };
}
