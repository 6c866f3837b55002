import { partQuote } from '../authors/evidence-quotes.js';
import type { Inference, KnownItem, ThreadOwner, ThreadStyle } from '../thread.types.js';
import { chanceOf, type LogisticModel } from './logistic.js';
import { featuresOf } from './owner-features.js';
import { voicesOf } from './owner-voice.js';
import { itemModel, voiceModel } from './owner-weights.js';

const PROBABLE = 0.5;
const CERTAIN = 0.85;
const MOST_PRINTED = 0.4;
const FEWEST_ITEMS = 4;
// It costs as much again as the rest of the reading, and no page of bare bullets has as many.
const MOST_ITEMS = 20_000;

/** Both parts of the model: an item by itself, and in its thread. */
export interface OwnerModel {
  item: LogisticModel;
  voice: LogisticModel;
}

/**
 * The items that the owner wrote where the page has lost his name, per index: only in bare bullets none of which bears
 * it, since a page that prints his name prints it over each of his.
 */
export function findOwnerItems(
  items: readonly KnownItem[],
  page: { owner: ThreadOwner; style: ThreadStyle; opening: string | null },
): Map<number, Inference> {
  const found = new Map<number, Inference>();
  const { owner, style } = page;
  const [name] = owner.names.filter((each) => each.trim() !== '');
  if (name === undefined || style !== 'bullets' || !isBare(items)) return found;
  const chances = ownerChances(items, owner, page.opening ?? '', { item: itemModel, voice: voiceModel });
  chances.forEach((chance, at) => {
    if (chance < PROBABLE) return;
    const because = [partQuote(at, items[at]?.text ?? '')];
    found.set(at, { name, confidence: chance >= CERTAIN ? 'certain' : 'probable', because });
  });
  return found;
}

/** How likely each item is the owner's; the first never is, for there is nothing yet to answer. */
export function ownerChances(
  items: readonly KnownItem[],
  owner: ThreadOwner,
  opening: string,
  model: OwnerModel,
): number[] {
  const may = (at: number) => at > 0 && items[at]?.kind === 'comment' && items[at]?.author === null;
  const { rows, shapes } = featuresOf(items, owner, opening);
  const alone = rows.map((row, at) => (may(at) ? chanceOf(model.item, row) : 0));
  const voices = voicesOf(
    items.map(({ text }) => text),
    shapes,
    alone,
  );
  const chances = voices.map((row, at) => (may(at) ? chanceOf(model.voice, row) : 0));
  // Who answers in a thread does so unmistakably at least once; without that the others are mere likenesses.
  return chances.some((chance) => chance >= CERTAIN) ? chances : chances.map(() => 0);
}

function isBare(items: readonly KnownItem[]): boolean {
  const spoken = items.filter(({ kind }) => kind === 'comment' || kind === 'owner');
  const printed = spoken.filter(({ author }) => author !== null).length;
  const isOwners = spoken.some(({ kind }) => kind === 'owner');
  const isLikely = spoken.length >= FEWEST_ITEMS && items.length <= MOST_ITEMS;
  return !isOwners && isLikely && printed <= spoken.length * MOST_PRINTED;
}
