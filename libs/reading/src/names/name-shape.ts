import { foldName } from './fold-name.js';
import { isGivenName } from './given-names.js';
import { isAnonymous } from './is-anonymous.js';
import {
  GREETING_OR_NAME,
  GREETINGS,
  NAME_PARTICLES,
  NEVER_IN_NAMES,
  NOT_A_NAME_ALONE,
  OPENS_A_PHRASE,
  THANKS,
} from './phrase-words.js';

/** `maybe`: could be a name, but wants a second witness in the thread. */
export type NameShape = 'name' | 'maybe' | 'no';

const LONGEST_NAME = 60;
const MOST_WORDS = 8;
const TITLES_AFTER_COMMA =
  /,\s*(?:ph\.?\s?d|m\.?d|jr|sr|mba|cpa|esq|apr|rn|dds|dvm|md|jd|llb|bsc|pe|cpa|od|do|np|lcsw|phr|ii|iii|iv|m\.?a|m\.?sc|b\.?a)\.?$/i;
const ENDS_IN_INITIAL = /(?:^|[\s.])(?:\p{L}|jr|sr|dr|ph\.?d|m\.d|esq)\.$/iu;
const SENTENCE_SIGNS =
  /[!?…;:,"=<>{}[\]\\/~*^！？。、，：；「」]|\.\s*\.|\s[-–—]+\s|(?<!\b(?:mrs|prof|revd?|capt|sgt|hon|fr|mme|mlle|dott))(?<=\p{L}{3})\.\s|^p\.?\s?s\.?$/iu;
const NO_CASE_SCRIPT = /^[\p{Lo}\p{M}\p{N}\s・·]+$/u;

/** Whether a line that stands alone looks like somebody's printed name, judged by its shape and by no list of names. */
export function nameShape(line: string): NameShape {
  const name = line.trim();
  if (name === '' || name.length > LONGEST_NAME) return 'no';
  if (isAnonymous(name)) return 'name';
  const bare = withoutDecoration(name);
  if (bare === '' || !/^[\p{L}\p{N}_]/u.test(bare) || !/\p{L}/u.test(bare)) return 'no';
  if (SENTENCE_SIGNS.test(bare) || (bare.endsWith('.') && !ENDS_IN_INITIAL.test(bare))) return 'no';
  if (/\b(?:https?|www)\b/i.test(bare) || /n['’]t\b/i.test(bare)) return 'no';
  return NO_CASE_SCRIPT.test(bare) ? shapeWithoutCase(bare) : shapeByWords(bare.split(/\s+/));
}

function withoutDecoration(name: string): string {
  return name
    .replace(TITLES_AFTER_COMMA, '')
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/["“”„«»]([^"“”„«»]+)["“”„«»]/g, '$1')
    .replace(/\p{Extended_Pictographic}|\u200d|\ufe0f|[™®]/gu, '')
    .trim();
}

function shapeWithoutCase(name: string): NameShape {
  const words = name.split(/\s+/);
  if (words.some((word) => isPhraseStart(word) || NEVER_IN_NAMES.has(word))) return 'no';
  const long = words.length === 1 ? name.length > 12 : words.length > 4;
  return long ? 'no' : 'name';
}

function shapeByWords(words: string[]): NameShape {
  if (words.length > MOST_WORDS) return 'no';
  const folded = words.map(foldName);
  const first = folded[0] ?? '';
  if (GREETINGS.has(first) || THANKS.has(first) || /^\d+$/.test(first)) return 'no';
  if (folded.some((word, at) => NEVER_IN_NAMES.has(word) && !isNamePart(words, at, word))) return 'no';
  if (words.length === 1) {
    const isWord = isPhraseStart(first) || NOT_A_NAME_ALONE.has(first);
    return isWord && !isGivenName(first) ? 'no' : 'name';
  }
  if (/^(?:a|the|der|die|das|la|le|el)$/.test(first) && words.length <= 4) return 'maybe';
  if (GREETING_OR_NAME.has(first)) return 'maybe';
  if (isPhraseStart(first)) return NOT_A_NAME_ALONE.has(folded.at(-1) ?? '') ? 'no' : 'maybe';
  return shapeByCase(words, folded);
}

/** "von", and the capitals in "Nathan AM Smith". */
function isNamePart(words: string[], at: number, folded: string): boolean {
  const initials = /^\p{Lu}{1,2}$/u.test(words[at] ?? '') && words.some((word) => /\p{Ll}/u.test(word));
  return at > 0 && (NAME_PARTICLES.has(folded) || initials);
}

function shapeByCase(words: string[], folded: string[]): NameShape {
  const small = words.filter((word, at) => /^\p{Ll}{2}/u.test(word) && !NAME_PARTICLES.has(folded[at] ?? ''));
  if (small.length === 0) return 'name';
  const allSmall = words.every((word) => !/^\p{Lu}/u.test(word));
  if (allSmall && words.length <= 3) return folded.some((word) => NOT_A_NAME_ALONE.has(word)) ? 'no' : 'name';
  return words.length <= 3 ? 'maybe' : 'no';
}

function isPhraseStart(folded: string): boolean {
  if (OPENS_A_PHRASE.has(folded) || GREETINGS.has(folded) || THANKS.has(folded)) return true;
  return folded.length > 5 && /(?:ful|ous)$/.test(folded);
}
