import { foldName } from '../names/fold-name.js';
import { isGivenName } from '../names/given-names.js';
import { nameShape } from '../names/name-shape.js';
import { isTitle, withoutTitle } from '../names/name-likeness.js';
import { GREETINGS, OPENS_A_PHRASE, OPENS_A_SENTENCE, THANKS } from '../names/phrase-words.js';
import { selfNaming } from '../authors/self-naming.js';
import type { ItemKind, ReadItem, ThreadOwner } from '../thread.types.js';
import { leadingAddresses } from './addresses.js';
import { calledNames } from './called-names.js';
import { SAID } from './spoken-names.js';
import { Roster } from './roster.js';

const LONGEST_TEXT = 20_000;
const REPORTED = new RegExp(`@(\\p{Lu}[\\p{Ll}’']+) (?:${SAID})(?!\\p{L})`, 'gu');
const BEFORE_PLACE = new Set(['in', 'near', 'at', 'outside', 'nach', 'bei', 'à', 'en']);
const PLACE = 3;
const ARTICLE = new Set(['the', 'le', 'la', 'el', 'il', 'das', 'een', 'het']);
const THING = 2;
// April, May and June are names as well, and called so.
const DAYS = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|weekend)s?$/u;
// "Bagged, Derek", "Badly, I fear"
const WORD_ENDING = /.{2}(?:[^aeiou]ed|ly|ing|ness|tion)$/u;
const SMALL_SIGN_OFF = /(?<=[.!?…)]\s|\n)\p{Ll}[\p{L}\p{M}]{1,20}\W{0,5}$/u;

/** What the roster is gathered from. */
export interface RosterItem {
  /** `owner` also where his name is not printed. */
  kind?: ItemKind;
  author: string | null;
  text: string;
  link?: ReadItem['link'];
}

/**
 * Everybody who is named as taking part: in print over an item, with an @, by himself, or where the owner's own items
 * speak to somebody ("Suzy — welcome"). Names that nobody has printed must not be words of the thread as well.
 */
export function gatherRoster(items: readonly RosterItem[], owner: ThreadOwner, opening: string): Roster {
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
  expectUnprinted(items, roster, opening);
  return roster;
}

function expectUnprinted(items: readonly RosterItem[], roster: Roster, post: string): void {
  const isOwners = ({ author, kind }: RosterItem) => kind === 'owner' || (author !== null && roster.isOwner(author));
  const cases = caseOfWords([post, ...items.filter(({ link }) => !link).map(({ text }) => text)]);
  const others = caseOfWords([post, ...items.filter((item) => !item.link && !isOwners(item)).map(({ text }) => text)]);
  for (const item of items) {
    const { author, text, link } = item;
    if (link) continue;
    const { capital, given, opening, small } = calledNames(text);
    if (isOwners(item)) {
      for (const name of [...capital, ...given]) if (isName(name, cases, roster)) roster.expect(name);
      for (const name of small) if (isName(name, others, roster)) roster.expectSmall(withoutTitle(name));
      continue;
    }
    for (const name of opening) if (isName(name, cases, roster)) roster.expect(name);
    if (author === null) {
      const self = selfNaming(text, roster);
      if (self?.sure) roster.expect(self.name);
    }
  }
}

/** Written small half as often as with a capital, or known to open sentences, a word is not told from a name. */
export function isName(name: string, cases: ReadonlyMap<string, number>, roster: Roster): boolean {
  if (nameShape(name) !== 'name' || roster.isOwner(name)) return false;
  const bare = withoutTitle(name);
  if (isTitle(bare)) return false;
  // "Two-Ton" is a name although both halves are words.
  const words = bare.split(' ').map((word) => foldName(word).replaceAll(' ', ''));
  return words.every(
    (word) =>
      word.length > 1 &&
      (cases.get(word) ?? 0) <= 0 &&
      !isWord(word) &&
      !DAYS.test(word) &&
      (!WORD_ENDING.test(word) || isGivenName(word)),
  );
}

function isWord(word: string): boolean {
  return OPENS_A_PHRASE.has(word) || OPENS_A_SENTENCE.has(word) || GREETINGS.has(word) || THANKS.has(word);
}

/** Per folded word, above zero where it is written small half as often as with a capital, or stands for a place or thing. */
export function caseOfWords(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    let before = '';
    // Who signs with "pip" has not made a word of it.
    const said = text.replace(SMALL_SIGN_OFF, '');
    for (const [word] of said.matchAll(/(?<![\p{L}\p{N}\p{M}@#./_])\p{L}[\p{L}\p{M}]*/gu)) {
      const isThing = ARTICLE.has(before) && /^\p{Lu}/u.test(word);
      counts.set(word, (counts.get(word) ?? 0) + (BEFORE_PLACE.has(before) ? -PLACE : isThing ? -THING : 1));
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
