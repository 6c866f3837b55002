import { isGroupName, isNobody } from '../name-lists/nobody-names.js';
import { isReadInManyWays, romanise } from './romanise.js';

export type NameShape = 'full' | 'single' | 'handle' | 'nobody' | 'group';
export type Suffix = 'jr' | 'sr' | 'ii' | 'iii' | 'iv';

/** A printed name in the parts by which people are compared; words are romanised. */
export interface ParsedName {
  printed: string;
  /** `handle`: written as one word that may stand for several ("kd_smith", "JSmith"), its words are as it was cut. */
  shape: NameShape;
  /** Given names first, particles joined with the family name. */
  words: string[];
  given: string;
  family: string;
  /** Between the two, without what is printed in brackets. */
  middle: string[];
  /** Other given names printed in brackets or quotes. */
  called: string[];
  suffix: Suffix | null;
  letters: string;
  /** In signs that may be read in several ways, so that another reading is no clash. */
  loose: boolean;
}

const TITLES = new Set(
  `dr prof professor mr mrs ms miss mx sir dame lord lady rev reverend fr father sister pastor rabbi capt captain col gen
  sgt lt herr frau hr fr dipl ing inform mag doc monsieur madame mme mlle sr sra srta don dona sig signor signora pan pani
  shri smt`.split(/\s+/),
);
const DEGREES = new Set(
  `phd md mba esq cpa dds dvm msc bsc ma ba mphil llm jd rn pe cfa pmp cissp dphil bs ms mfa mph lcsw`.split(/\s+/),
);
const SUFFIXES: Record<string, Suffix> = {
  jr: 'jr',
  junior: 'jr',
  filho: 'jr',
  sr: 'sr',
  senior: 'sr',
  ii: 'ii',
  '2nd': 'ii',
  iii: 'iii',
  '3rd': 'iii',
  iv: 'iv',
};
const PARTICLES = new Set(
  `van von der den de la le du des del della di da dos das do ten ter te vom zu zum zur af av al el bin ibn ben bint st
  san santa mac mc o d l y e`.split(/\s+/),
);

const parsed = new Map<string, ParsedName>();
/** With the handles that a name makes each takes some 5 KB: five times as many would be a hundred megabytes. */
const MOST_KEPT = 4_000;

/** Reads a name as people write it: "Last, First", titles, brackets, handles ("JSmith"), any script. */
export function parseName(printed: string): ParsedName {
  const known = parsed.get(printed);
  if (known) return known;
  if (parsed.size >= MOST_KEPT) parsed.clear();
  const name = read(printed);
  parsed.set(printed, name);
  return name;
}

function read(printed: string): ParsedName {
  const plain = printed.normalize('NFKC').replace(/\s+/gu, ' ').trim().slice(0, 200);
  const { rest, called } = takeBrackets(plain.replace(/^@/, ''));
  const mailbox = /^([^\s@]+)@[^\s@]+$/.exec(rest)?.[1];
  const unmailed = mailbox ?? rest;
  const spaced = turnComma(unmailed);
  const isOneWord = !spaced.includes(' ');
  const inWords = isOneWord ? cutHandle(spaced) : spaced;
  const cut = wordsOf(romaniseWords(inWords));
  const { words, suffix } = dropTitles(cut);
  const letters = words.join('');
  const loose = isReadInManyWays(printed);
  const base = { printed, called, suffix, letters, loose };
  const none = { ...base, words, given: words[0] ?? '', family: '', middle: [] };
  if (letters === '' || isNobody(plain, words)) return { ...none, shape: 'nobody' };
  if (!isOneWord && isGroupName(plain)) return { ...none, shape: 'group' };
  if (words.length === 1) return { ...none, shape: /\d/.test(letters) || mailbox ? 'handle' : 'single' };
  return { ...base, ...partsOf(words), shape: isOneWord && !isEastern(spaced) ? 'handle' : 'full' };
}

// "Robert (Bob) Smith", "Robert 'Bob' Smith", "William “Bill” Reed".
function takeBrackets(text: string): { rest: string; called: string[] } {
  const called: string[] = [];
  const rest = text.replace(
    /[[("“”„«'‘]([\p{L}\p{M} .-]{2,30})[\])"“”»'’](?=\s|$)/gu,
    (_whole, inside: string, at: number) => {
      if (at === 0) return inside;
      called.push(...wordsOf(romanise(inside)));
      return ' ';
    },
  );
  return { rest: rest.replace(/\s+/g, ' ').trim() || text, called };
}

function turnComma(text: string): string {
  const [last = '', first = '', ...more] = text.split(',').map((part) => part.trim());
  if (first === '' || last === '') return text.replace(/,/g, ' ').trim();
  const isTail = wordsOf(romanise(first)).every((word) => DEGREES.has(word) || word in SUFFIXES);
  const isHead = last.split(' ').length <= 3 && first.split(' ').length <= 3;
  return isTail || !isHead ? text.replace(/,/g, ' ') : `${first} ${last} ${more.join(' ')}`.trim();
}

// "JSmith", "kd_smith", "john.smith", "JennWhinnem"; "McKay" and "LeBlanc" are names as they stand.
function cutHandle(word: string): string {
  const apart = word.replace(/[._\-+|/~]+/g, ' ').replace(/(?<=\p{L})\d+$|^\d+(?=\p{L})/gu, (digits) => ` ${digits}`);
  if (
    /\p{Lu}/u.test(word.slice(1)) &&
    /\p{Ll}/u.test(word) &&
    !/^(Mc|Mac|Le|La|De|Di|Du|O['’])\p{Lu}\p{Ll}+$/u.test(word)
  )
    return apart.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  return apart;
}

function isEastern(word: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(word);
}

function romaniseWords(text: string): string {
  return text.split(' ').map(romanise).join(' ');
}

function wordsOf(text: string): string[] {
  return text
    .replace(/['’‘`ʼ´]/gu, '')
    .replace(/[^a-z\d]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
}

function dropTitles(words: string[]): { words: string[]; suffix: Suffix | null } {
  const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
  if (words.length > 2 && SUFFIXES[last]) return { ...dropTitles(words.slice(0, -1)), suffix: SUFFIXES[last] };
  if (words.length > 1 && TITLES.has(first)) return dropTitles(words.slice(1));
  if (words.length > 2 && DEGREES.has(last)) return dropTitles(words.slice(0, -1));
  if (words.length > 2 && /^\d+$/.test(last)) return dropTitles(words.slice(0, -1));
  if (words.length === 2 && /^\d+$/.test(last)) return { words: [first], suffix: null };
  return { words, suffix: null };
}

function partsOf(words: string[]): Pick<ParsedName, 'words' | 'given' | 'family' | 'middle'> {
  let at = words.length - 1;
  while (at > 1 && PARTICLES.has(words[at - 1]!)) at -= 1;
  const family = words.slice(at).join('');
  const before = words.slice(0, at);
  return { words: [...before, family], given: before[0]!, family, middle: before.slice(1) };
}
