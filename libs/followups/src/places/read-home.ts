import { foldPlace } from './fold-place.js';
import type { PlaceBook } from './place-book.js';
import type { Resolution } from './place.js';
import { regionsOf, type Region } from './regions.js';
import { named } from './resolve-place.js';

export type FoundPlace = Extract<Resolution, { kind: 'found' }>;

interface Word {
  text: string;
  start: number;
  end: number;
}

const LONGEST_TEXT = 400;
const MOST_WORDS = 4;
/** What is less sure than this is not taken for a home. */
const LEAST = 0.5;
/** A name in small letters, or with nothing before it, is believed of a town only. */
const TOWN = 15_000;
/** What no name goes over; the mark after "St" is a part of it. */
const BREAK = /[,;!?()\n]|(?<!\b(?:St|Ste|Ft|Mt))\.\s/u;
const ENDS = /^(?:\s*$|\s*[,.;:!)—–-]| (?:calling|here|area|born|side)\b)/iu;

/** Words that are names of places too, and in a sentence hardly ever mean them. */
const everyday = new Set(
  'march may august april june july january february september october november december monday tuesday wednesday thursday friday saturday sunday reading nice bath mobile orange deal split bend hope sale man most battle rugby best home street ware flint sandy bad of the here there our my their his her back over born house village room spring summer winter autumn christmas easter date central both normal early media pen gas tours liberal eagle hero enterprise independence why moves hell paradise church university college station north south east west english god lord same tell'.split(
    ' ',
  ),
);

const past =
  /\b(?:left|leaving|grew up (?:in|near|around)|born (?:in|near)|raised in|used to (?:live|work|be) (?:in|near)|swapped|moved (?:away )?from|(?:came|come) (?:over )?from|came to|back from|went (?:out )?to|go(?:ing|es)? to|trip to|flew to|visit(?:ed|ing)?|holidays? in|was in|were in|winter in|half the year in|years? in|originally from|parents .{0,30})\s+(?:the )?$/iu;
const present =
  /\b(?:live[sd]?|living|based|settled|stayed|moved (?:here )?to|relocated to|moving to|i[’']?m|i am|we[’']?re|we are|here|back|over|up|down|out|home is|qth|for)\s+(?:\p{L}+[ ,]+){0,2}?(?:in|at|near|outside(?: of)?|off|to)?\s*(?:the )?$/iu;
const inside = /\b(?:in|near|outside(?: of)?|around|bei|off|at)\s+(?:the |rainy |sunny |wet |lovely |old )?$/iu;
const comingFrom = /\bfrom\s+(?:rainy |sunny |wet |lovely |old )?$/iu;
/** "Clevedon.", "55, Glasgow, still can't park." */
const bare = /^[\s\d,.;:!—–-]*$/u;
const nearBefore = /\b(?:near|outside(?: of)?|around|close to|bei|off)\s+(?:the )?$/iu;

/** The place that somebody's words say is theirs now; null where they name none, or none for sure. */
export function readHome(text: string, book: PlaceBook): FoundPlace | null {
  const said = text.slice(0, LONGEST_TEXT);
  const words = wordsOf(said);
  const isLower = said === said.toLowerCase();
  let best: FoundPlace | null = null;
  for (let at = 0; at < words.length; at++) {
    const found = placeAt(words, at, said, book, isLower);
    if (found && found.confidence >= LEAST && found.confidence > (best?.confidence ?? 0)) best = found;
  }
  return best;
}

function placeAt(words: Word[], at: number, said: string, book: PlaceBook, isLower: boolean): FoundPlace | null {
  const first = words[at]!;
  if (!isLower && !/^\p{Lu}/u.test(first.text)) return null;
  const before = said.slice(Math.max(0, first.start - 60), first.start);
  const believed = currency(before, isLower);
  if (believed === 0) return null;
  const isBare = isLower || bare.test(before);
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
    const last = words[at + length - 1]!;
    const name = said.slice(first.start, last.end);
    if (BREAK.test(name) || !book.has(foldPlace(name))) continue;
    const regions = regionsAfter(words.slice(at + length, at + length + MOST_WORDS), said, last.end);
    const after = said.slice(last.end);
    if (regions.length === 0 && (isDoubtful(name, length, after, isLower) || (isBare && !isLower && !ENDS.test(after))))
      continue;
    const near = nearBefore.test(said.slice(0, first.start)) || /^ area\b/i.test(after);
    const found = named(name, regions, book, near);
    if (found.kind !== 'found' || (isBare && found.place.population < TOWN)) return null;
    return { ...found, confidence: Math.round(found.confidence * believed * 100) / 100 };
  }
  return null;
}

/** How far the words before a place say that somebody is there now: from 0 to 1. */
function currency(before: string, isLower: boolean): number {
  if (/\bswapped [^.]{0,30} for $/iu.test(before)) return 0.85;
  if (past.test(before)) return 0;
  if (isLower) return inside.test(before) || comingFrom.test(before) ? 0.75 : 0;
  if (present.test(before)) return 1;
  if (inside.test(before)) return 0.9;
  if (comingFrom.test(before)) return 0.8;
  return bare.test(before) || /\b(?:world|side|here|,)[,.]?\s+$/iu.test(before) ? 0.75 : 0;
}

// "Reading" is a town only where more speaks for it; in "the Boston Globe" the name goes on.
function isDoubtful(name: string, length: number, after: string, isLower: boolean): boolean {
  if (length === 1 && everyday.has(foldPlace(name))) return true;
  return !isLower && /^ \p{Lu}\p{Ll}/u.test(after);
}

// "Erie, Pennsylvania", "Paris Texas": up to two regions after a name.
function regionsAfter(words: Word[], said: string, end: number): Region[][] {
  const regions: Region[][] = [];
  let from = end;
  for (let at = 0; at < words.length && regions.length < 2;) {
    if (!/^[\s,.(]*$/u.test(said.slice(from, words[at]!.start)) || said.slice(from, words[at]!.start).includes('\n'))
      break;
    const taken = regionOf(words, at, said);
    if (!taken) break;
    regions.push([...taken.regions]);
    at += taken.length;
    from = words[at - 1]!.end;
  }
  return regions;
}

function regionOf(words: Word[], at: number, said: string): { regions: readonly Region[]; length: number } | null {
  for (let length = Math.min(3, words.length - at); length > 0; length--) {
    const name = said.slice(words[at]!.start, words[at + length - 1]!.end);
    // "in", "me" and "or" are words before they are states.
    if (!/^\p{Lu}/u.test(name) || (name.length <= 2 && name !== name.toUpperCase())) continue;
    const regions = regionsOf(name);
    if (regions.length > 0) return { regions, length };
  }
  return null;
}

function wordsOf(text: string): Word[] {
  const found = text.matchAll(/(?:St|Ft|Mt|Ste)\.(?= )|\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*/gu);
  return [...found].map(({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));
}
