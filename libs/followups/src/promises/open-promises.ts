import type { Promiser } from '#libs/memory';
import type { ContactFacts, PassedRow, ReadSignal } from '../facts/contact-facts.js';
import { closingOf } from './closing.js';
import { owedBy } from './owed.js';

export interface OpenPromise {
  signal: ReadSignal;
  row: PassedRow;
}

/** What one of the two promised, in a thread or as a note has it, that is neither kept nor given up. */
export function openPromises({ signals, rows, notes, words }: ContactFacts, promiser: Promiser): OpenPromise[] {
  return signals.flatMap((signal) => {
    if (signal.type !== 'promise' || signal.state !== 'open' || signal.promisedBy !== promiser) return [];
    const row = [...rows, ...notes].find(({ id }) => id === signal.interactionId);
    if (!row || owedBy(signal.quote) === 'nothing' || closingOf(signal, row, rows, words)) return [];
    return [{ signal, row }];
  });
}
