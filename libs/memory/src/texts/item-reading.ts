import type { AuthorWord } from '../authors/author-correction.entity.js';
import { isRefused, weighWords } from '../authors/weigh-words.js';
import type { Because, ItemAuthor } from '../authors/item-author.entity.js';
import type { SignalView } from '../signals/signal.view.js';
import type { AuthorReading, ItemReading } from './thread-reading.view.js';

/** One part of an item, with what is concluded of its author. */
export interface ReadPartRow {
  id: string;
  position: number;
  contactId: string | null;
  contactName: string | null;
  concluded: (Pick<ItemAuthor, 'name' | 'confidence'> & { because: Because[] }) | null;
}

/** Items by position; `parts` come in the order of (position, part), `signals` in that of their words. */
export function toItemReadings(
  parts: ReadPartRow[],
  words: Map<string, AuthorWord[]>,
  signals: SignalView[],
): ItemReading[] {
  const signalsOf = new Map<string, SignalView[]>();
  for (const signal of signals) {
    signalsOf.set(signal.interactionId, [...(signalsOf.get(signal.interactionId) ?? []), signal]);
  }
  const items = new Map<number, ItemReading>();
  for (const part of parts) {
    const item = items.get(part.position) ?? newItem(part, words.get(part.id) ?? []);
    item.signals.push(...(signalsOf.get(part.id) ?? []));
    items.set(part.position, item);
  }
  return [...items.values()];
}

function newItem(part: ReadPartRow, words: AuthorWord[]): ItemReading {
  return { position: part.position, interactionId: part.id, author: authorOf(part, words), signals: [] };
}

function authorOf({ contactId, contactName, concluded }: ReadPartRow, words: AuthorWord[]): AuthorReading | null {
  const said = weighWords(words);
  const { notBy } = said;
  const contact = contactId === null ? null : { id: contactId, name: contactName ?? '' };
  const byHand = { confidence: null, because: [], contact, notBy };
  if (said.is) return { ...byHand, name: said.is.name, state: 'confirmed' };
  if (concluded && !isRefused(said, concluded.name)) return { ...concluded, state: 'inferred', contact, notBy };
  const refused = notBy.at(-1);
  return refused === undefined ? null : { ...byHand, name: refused, state: 'refused' };
}
