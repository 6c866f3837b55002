import type { Promiser } from '#libs/memory';
import type { CalendarDay } from '#libs/platform';
import type { ContactFacts, PassedRow, ReadSignal } from '../facts/contact-facts.js';
import { perFacts } from '../facts/per-facts.js';
import { closingOf } from './closing.js';
import { owedBy } from './owed.js';
import { promiseDays, type PromiseDays } from './promise-days.js';

/** What one of the two promised, in a thread or as a note has it, that is neither kept nor given up. */
export interface DuePromise extends PromiseDays {
  signal: ReadSignal;
  row: PassedRow;
}

/** Those that are asked for on a day or later, the first due first. */
export function duePromises(facts: ContactFacts, promiser: Promiser, today: CalendarDay): DuePromise[] {
  return promisesOf(facts).filter(
    (promise) => promise.signal.promisedBy === promiser && promise.to >= today && isOpen(promise, facts),
  );
}

/** Whether it takes the words of the two to tell what is promised on a day or later. */
export function needsWords(facts: ContactFacts, today: CalendarDay): boolean {
  return promisesOf(facts).some(({ to }) => to >= today);
}

const promisesOf = perFacts((facts): DuePromise[] => {
  const { signals, rows, notes, porch } = facts;
  const promised = signals.flatMap((signal) => {
    if (signal.type !== 'promise' || signal.state !== 'open' || signal.promisedBy === null) return [];
    const row = [...rows, ...notes].find(({ id }) => id === signal.interactionId);
    return row && owedBy(signal.quote) !== 'nothing'
      ? [{ signal, row, ...promiseDays(signal, row, porch.timeZone) }]
      : [];
  });
  return promised.sort((a, b) => (a.dueOn + a.signal.id < b.dueOn + b.signal.id ? -1 : 1));
});

// All later words are read for it, so it is asked last, and of what has long expired never.
function isOpen({ signal, row }: DuePromise, facts: ContactFacts): boolean {
  const known = closings(facts);
  let open = known.get(signal.id);
  if (open === undefined) known.set(signal.id, (open = closingOf(signal, row, facts.rows, facts.words) === null));
  return open;
}

const closings = perFacts(() => new Map<string, boolean>());
