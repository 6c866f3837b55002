import { v5 } from 'uuid';
import type { ContactFacts, ReadSignal } from '../facts/contact-facts.js';
import { cameAt } from '../facts/touches.js';
import { foldPlace } from '../places/fold-place.js';
import type { PlaceBook } from '../places/place-book.js';
import { readHome, type FoundPlace } from '../places/read-home.js';
import { NO_HOME, type Home, type KnownPlace } from './home.js';

export type SaidOfHome = Pick<ContactFacts, 'person' | 'rows' | 'notes' | 'signals'>;

/** Another number makes all homes be read anew, each when its person is next scored. */
const READER_VERSION = 1;
const HOMES = '0c9d3ac1-6e0b-4f1e-9a55-6a6d2b6a1d10';
const MOST_FACTS = 20;

/** The home as it is kept or, where the facts have changed, as they say now; what a hand set stays. */
export function settleHome(kept: Home, said: SaidOfHome, book: () => PlaceBook): Home {
  if (kept.place?.byHand) return kept;
  const facts = factsOfHome(said);
  if (facts.length === 0) return { ...NO_HOME, isNew: kept.readFrom !== null };
  const readFrom = v5([READER_VERSION, ...facts.map(({ id, quote }) => `${id} ${quote}`)].join('\n'), HOMES);
  return kept.readFrom === readFrom ? kept : { place: readFirst(facts, book()), readFrom, isNew: true };
}

/** Facts that may tell where somebody lives, the newest first; sensitive ones tell nobody where to go. */
function factsOfHome({ person, rows, notes, signals }: SaidOfHome): ReadSignal[] {
  const said = signals.flatMap((signal) => {
    if (signal.type !== 'fact' || signal.fact !== 'location' || signal.sensitive || signal.state === 'dismissed')
      return [];
    if (signal.about !== null && foldPlace(signal.about) !== foldPlace(person.name)) return [];
    const row = [...rows, ...notes].find(({ id }) => id === signal.interactionId);
    // What the owner tells in a thread is about himself.
    return row && !(row.direction === 'outbound' && row.threadId !== null)
      ? [{ signal, at: cameAt(row).getTime() }]
      : [];
  });
  const newest = said.sort((a, b) => b.at - a.at || (a.signal.id < b.signal.id ? -1 : 1));
  return newest.slice(0, MOST_FACTS).map(({ signal }) => signal);
}

function readFirst(facts: ReadSignal[], book: PlaceBook): KnownPlace | null {
  for (const { id, quote } of facts) {
    const found = readHome(quote, book);
    if (found) return toKnownPlace(found, id);
  }
  return null;
}

function toKnownPlace({ place, confidence, isNear }: FoundPlace, signalId: string): KnownPlace {
  const { id: placeId, name, region, country, lat, lon } = place;
  return { placeId, name, region, country, lat, lon, confidence, isNear, byHand: false, signalId };
}
