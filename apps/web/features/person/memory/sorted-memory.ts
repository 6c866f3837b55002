import type { ContactMemory, FactsOfKind, PlacedSignal } from '../../memory/memory.types';

export interface SortedMemory {
  facts: FactsOfKind[];
  relations: PlacedSignal[];
  yourPromises: PlacedSignal[];
  theirPromises: PlacedSignal[];
  offers: PlacedSignal[];
  questions: PlacedSignal[];
  invitations: PlacedSignal[];
  talks: PlacedSignal[];
  /** Promises kept or dropped, offers and questions answered. */
  settled: PlacedSignal[];
  openCount: number;
  closedCount: number;
}

interface Seen {
  /** Removed, but may still come back. */
  hidden: ReadonlySet<string>;
  /** Sensitive ones whose words were asked for. */
  uncovered: ReadonlySet<string>;
}

/** What is remembered, by what it asks of the owner; `words` has the sensitive quotes, once they were asked for. */
export function sortedMemory(memory: ContactMemory, words: ContactMemory | undefined, seen: Seen): SortedMemory {
  const quotes = new Map((words?.facts ?? []).flatMap(({ items }) => items).map(({ id, quote }) => [id, quote]));
  const shown = (items: readonly PlacedSignal[]) =>
    items
      .filter(({ id, state }) => !seen.hidden.has(id) && state !== 'dismissed')
      .map((one) => (seen.uncovered.has(one.id) && quotes.has(one.id) ? uncover(one, quotes.get(one.id)!) : one));
  const [yours, theirs] = [shown(memory.promisesByOwner), shown(memory.promisesByContact)];
  const [offers, questions] = [shown(memory.offers), shown(memory.questions)];
  const open = (items: PlacedSignal[]) => items.filter((one) => !isSettled(one));
  const sorted = {
    facts: memory.facts
      .map(({ kind, items }) => ({ kind, items: shown(items) }))
      .filter(({ items }) => items.length > 0),
    relations: shown(memory.relations),
    yourPromises: open(yours),
    theirPromises: open(theirs),
    offers: open(offers),
    questions: open(questions),
    invitations: shown(memory.invitations),
    talks: shown(memory.talks),
    settled: [...yours, ...theirs, ...offers, ...questions].filter(isSettled),
  };
  const { yourPromises, theirPromises, invitations, talks, settled } = sorted;
  return {
    ...sorted,
    openCount: yourPromises.length + theirPromises.length + sorted.offers.length + sorted.questions.length,
    closedCount: invitations.length + talks.length + settled.length,
  };
}

function uncover(signal: PlacedSignal, quote: string | null): PlacedSignal {
  return { ...signal, quote, isCovered: false };
}

/** A promise kept or dropped; an offer or a question that the owner has answered. */
export function isSettled({ type, state, isAnswered }: PlacedSignal): boolean {
  if (type === 'promise') return state !== 'open';
  return (type === 'wants_to_talk' || type === 'question') && isAnswered;
}
