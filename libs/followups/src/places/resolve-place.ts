import { foldPlace } from './fold-place.js';
import type { PlaceBook } from './place-book.js';
import type { Place, Resolution } from './place.js';
import { regionsOf, type Region } from './regions.js';

/** A place with less than this share of its own people and those of the next place of the name may not be the one meant. */
const LEAST_SHARE = 2 / 3;
const MOST_CHOICES = 5;
/** A place of which no number is known is a small one. */
const FEW = 500;
const certainty = { named: 0.97, alone: 0.95, area: 0.8 };

const NEAR =
  /^(?:just |somewhere )?(?:near|outside(?: of)?|close to|not far from|around|greater|north of|south of|east of|west of|in der nähe von|bei)\s+(?:the )?/iu;
const AREA = /\s+(?:area|region|metro|metropolitan area|suburbs|way)$/iu;

/** What a place written by hand means: all of its words must be understood. */
export function resolvePlace(text: string, book: PlaceBook): Resolution {
  const plain = text.trim().replace(/\s+/gu, ' ');
  const words = plain.replace(NEAR, '').replace(AREA, '');
  const whole = named(words, [], book, words !== plain);
  if (whole.kind !== 'none') return whole;
  for (const { name, rest } of splits(words)) {
    const regions = regionsIn(rest);
    const found = regions && book.has(foldPlace(name)) ? named(name, regions, book, words !== plain) : whole;
    if (found.kind !== 'none') return found;
  }
  return whole;
}

/** Which place of a name is meant, within what may stand after it; each of `regions` must hold. */
export function named(name: string, regions: readonly Region[][], book: PlaceBook, isNear: boolean): Resolution {
  const places = book.find(name).filter((place) => regions.every((any) => any.some((one) => lies(place, one))));
  const [first, next] = places;
  if (!first) return { kind: 'none' };
  const share = weight(first) / (weight(first) + (next ? weight(next) : 0));
  // In one state the biggest is meant; "Springfield" alone could be anywhere.
  const isOneState = regions.some((any) => any.some(({ region }) => region !== null));
  if (share < LEAST_SHARE && !isOneState) return { kind: 'several', places: places.slice(0, MOST_CHOICES) };
  const area = book.isArea(name);
  const sure = area ? certainty.area : regions.length > 0 ? certainty.named : certainty.alone;
  const confidence = sure * (isOneState ? Math.max(share, 0.8) : share);
  return { kind: 'found', place: first, confidence: Math.round(confidence * 100) / 100, isNear: isNear || area };
}

/** The regions that these words name, one after the other; null where they name something else too. */
export function regionsIn(rest: string): Region[][] | null {
  const parts = rest.split(',').map((part) => part.trim());
  const regions = parts.filter((part) => part !== '').map((part) => [...regionsOf(part)]);
  return regions.length > 0 && regions.every((any) => any.length > 0) ? regions : null;
}

export function lies({ country, region }: Place, within: Region): boolean {
  return country === within.country && (within.region === null || region === within.region);
}

// "Paris Texas", "Dayton, OH, USA": the name ends at the first comma or, without one, before any of its last words.
function splits(words: string): { name: string; rest: string }[] {
  const comma = words.indexOf(',');
  if (comma > 0) {
    const head = { name: words.slice(0, comma), rest: words.slice(comma + 1) };
    const inner = splits(words.slice(0, comma)).map(({ name, rest }) => ({ name, rest: `${rest},${head.rest}` }));
    return [head, ...inner];
  }
  const all = words.split(' ');
  return all.slice(1).map((_, at) => ({
    name: all.slice(0, all.length - 1 - at).join(' '),
    rest: all.slice(all.length - 1 - at).join(' '),
  }));
}

function weight({ population }: Place): number {
  return Math.max(FEW, population);
}
