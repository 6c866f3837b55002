import { isExpired, ownKinds } from '../../memory/fact-words';
import type { ContactMemory, Fact, PlacedSignal } from '../../memory/memory.types';
import type { Reckoning } from '../../../ui/time/when';

/** A fact, whether it was read or written down. */
export type Known = { read: PlacedSignal } | { own: Fact };

export interface SortedMemory {
  facts: { kind: Fact['kind']; items: Known[] }[];
  /** Facts that hold no more. */
  expired: Known[];
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
  reckoning: Reckoning;
}

/** What is remembered, by what it asks of the owner; `words` has the sensitive quotes, once they were asked for. */
export function sortedMemory(memory: ContactMemory, words: ContactMemory | undefined, seen: Seen): SortedMemory {
  const read = new Map((words?.facts ?? []).flatMap(({ items }) => items).map((one) => [one.id, one]));
  const written = new Map((words?.ownFacts ?? []).map((one) => [one.id, one]));
  const shown = (items: readonly PlacedSignal[]) =>
    items
      .filter(({ id, state }) => !seen.hidden.has(id) && state !== 'dismissed')
      .map((one) => (seen.uncovered.has(one.id) ? uncover(one, read.get(one.id)) : one));
  const own = memory.ownFacts
    .filter(({ id }) => !seen.hidden.has(id))
    .map((one) => (seen.uncovered.has(one.id) ? (written.get(one.id) ?? one) : one));
  const known: Known[] = [
    ...own.map((fact) => ({ own: fact })),
    ...memory.facts.flatMap(({ items }) => shown(items)).map((signal) => ({ read: signal })),
  ];
  const holds = known.filter((one) => !isExpired(datesOf(one), seen.reckoning));
  const [yours, theirs] = [shown(memory.promisesByOwner), shown(memory.promisesByContact)];
  const [offers, questions] = [shown(memory.offers), shown(memory.questions)];
  const open = (items: PlacedSignal[]) => items.filter((one) => !isSettled(one));
  const sorted = {
    facts: ownKinds
      .map((kind) => ({ kind, items: holds.filter((one) => kindOf(one) === kind) }))
      .filter(({ items }) => items.length > 0),
    expired: known.filter((one) => isExpired(datesOf(one), seen.reckoning)),
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

function uncover(signal: PlacedSignal, words: PlacedSignal | undefined): PlacedSignal {
  return words ? { ...signal, quote: words.quote, words: words.words, isCovered: false } : signal;
}

function kindOf(known: Known): Fact['kind'] | null {
  return 'own' in known ? known.own.kind : known.read.fact;
}

function datesOf(known: Known): { expiresOn: string | null } {
  return 'own' in known ? known.own : known.read;
}

/** A promise kept or dropped; an offer or a question that the owner has answered. */
export function isSettled({ type, state, isAnswered }: PlacedSignal): boolean {
  if (type === 'promise') return state !== 'open';
  return (type === 'wants_to_talk' || type === 'question') && isAnswered;
}
