import { foldName } from '../names/fold-name.js';
import { nameShape } from '../names/name-shape.js';
import { GREETINGS, OPENS_A_PHRASE, THANKS } from '../names/phrase-words.js';
import { selfNaming } from '../authors/self-naming.js';
import type { ReadItem, ThreadOwner } from '../thread.types.js';
import { leadingAddresses } from './addresses.js';
import { SAID } from './spoken-names.js';
import { Roster } from './roster.js';

const LONGEST_LINE = 300;
const LONGEST_TEXT = 20_000;
const REPORTED = new RegExp(`@(\\p{Lu}[\\p{Ll}’']+) (?:${SAID})(?!\\p{L})`, 'gu');
const BEFORE_PLACE = new Set(['in', 'near', 'at', 'outside', 'nach', 'bei', 'à', 'en']);
const PLACE = 3;
const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: \\p{Lu}[\\p{L}\\p{M}.'’-]*){0,2}";
const GREETED =
  '(?:hi|hello|hey|hiya|welcome|dear|thanks|thank you|congratulations|congrats|hallo|liebe|lieber|danke|merci|bonjour|hola|gracias|ciao|grazie)';
const OPENS_LINE = new RegExp(
  `^\\s*(?:(?:\\p{L}+,?\\s)?${either(GREETED)},?\\s(?:to (?:you,?\\s)?)?)?(?<name>${NAME})\\s?(?:[,:!?—–]|-{1,2}\\s|\\.\\.?\\s|$)`,
  'u',
);
const CLOSES_SENTENCE = new RegExp(
  `,\\s(?<name>${NAME})\\s?(?:[!.?]|$)|\\b${either(GREETED)},? (?<greeted>${NAME})[!.,]`,
  'gu',
);

/** What the roster is gathered from. */
export interface RosterItem {
  author: string | null;
  text: string;
  link?: ReadItem['link'];
}

/**
 * Everybody who is named as taking part: in print over an item, with an @, by himself, or where the owner's own items
 * speak to somebody ("Suzy — welcome"). Names that nobody has printed must not be words of the thread as well.
 */
export function gatherRoster(items: readonly RosterItem[], owner: ThreadOwner): Roster {
  const roster = new Roster(owner);
  for (const { author } of items) if (author !== null) roster.print(author);
  for (const { text, link } of items) {
    if (link || !text.includes('@')) continue;
    for (const line of text.split('\n')) {
      for (const [, name = ''] of line.slice(0, LONGEST_TEXT).matchAll(REPORTED))
        if (nameShape(name) === 'name') roster.expect(name);
      for (const { name, at } of leadingAddresses(line, roster)) {
        if (at && !roster.isOwner(name) && nameShape(name) === 'name') roster.expect(name);
      }
    }
  }
  expectUnprinted(items, roster);
  return roster;
}

/** Either case of the first letters of the words of a pattern. */
function either(pattern: string): string {
  return pattern.replace(/(?<=[(|:])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

function expectUnprinted(items: readonly RosterItem[], roster: Roster): void {
  const cases = caseOfWords(items);
  const isName = (name: string) =>
    nameShape(name) === 'name' &&
    !roster.isOwner(name) &&
    foldName(name)
      .split(' ')
      .every((word) => !isWord(word, cases));
  for (const { author, text, link } of items) {
    if (link) continue;
    if (author !== null && roster.isOwner(author)) {
      for (const name of calledByOwner(text)) if (isName(name)) roster.expect(name);
    } else if (author === null) {
      const self = selfNaming(text, roster);
      if (self?.sure) roster.expect(self.name);
    }
  }
}

function calledByOwner(text: string): string[] {
  const names: string[] = [];
  let opensParagraph = true;
  for (const line of text.split('\n')) {
    const called = opensParagraph ? OPENS_LINE.exec(line.slice(0, LONGEST_LINE))?.groups?.['name'] : undefined;
    if (called !== undefined) names.push(called);
    else if (line.length > 0) {
      for (const { groups } of line.slice(-LONGEST_LINE).matchAll(CLOSES_SENTENCE)) {
        names.push(groups?.['name'] ?? groups?.['greeted'] ?? '');
      }
    }
    opensParagraph = line.trim() === '';
  }
  return names.map((name) => name.replace(/['’]s$|[.'’-]+$/gu, ''));
}

/** A name that the thread mostly writes small, or that opens many sentences, is not told from a word. */
function isWord(word: string, cases: ReadonlyMap<string, number>): boolean {
  return (cases.get(word) ?? 0) > 0 || OPENS_A_PHRASE.has(word) || GREETINGS.has(word) || THANKS.has(word);
}

/** Per folded word, above zero where it is written small half as often as with a capital, or stands for a place. */
function caseOfWords(items: readonly RosterItem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of items) {
    let before = '';
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}\p{M}@#./_])\p{L}[\p{L}\p{M}]*/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + (BEFORE_PLACE.has(before) ? -PLACE : 1));
      before = word;
    }
  }
  const cases = new Map<string, number>();
  for (const [word, count] of counts) {
    const folded = foldName(word);
    cases.set(folded, (cases.get(folded) ?? 0) + (/^\p{Ll}/u.test(word) ? 2 * Math.abs(count) : -count));
  }
  return cases;
}
