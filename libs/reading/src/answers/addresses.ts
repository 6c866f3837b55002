import { isGivenName } from '../names/given-names.js';
import { SAID_ON } from './called-names.js';
import { GREETINGS, THANKS } from '../names/phrase-words.js';
import { foldName } from '../names/fold-name.js';
import { withoutTitle } from '../names/name-likeness.js';
import { nameShape } from '../names/name-shape.js';
import type { Roster } from './roster.js';

/** Somebody spoken to at the beginning of a line. */
export interface Address {
  name: string;
  /** Written with an @, which also those use who are not known from elsewhere in the thread. */
  at: boolean;
}

const READ_AHEAD = 160;
const MOST_WORDS = 4;
const DELIMITED_NAME = /^(\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){1,3})\s*[—–:-]/u;
const AT_NAME = /^([\p{L}\p{N}_][\p{L}\p{N}_.'’-]*)(?::[a-z]+)?/u;
const WORD = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.'’-]{0,60}/u;
const NEXT_WORD = /^[ \u00a0]{1,2}[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.'’-]{0,60}/u;
const CHAINED = /^\s*(?:,|&|\+|\/|and|und|et|y|e|en|och|og)\s*@/iu;
const AFTER_NAME = /^(?: \([^()]{1,80}\))?\s*(?:[,:;!?—–]|-+\s|\.+\s+\p{Lu}|[.!]*\s*$)/u;
// "pauline I'm so sorry": no sign stands after the name, but what follows speaks to somebody.
const SPEAKS_ON =
  /^\s(?:i['’](?:m|ll|ve)|i (?:am|was|have|did|had)|that['’]s|my (?:dear|love|friend)|you|your|you['’]re|thank|thanks|so sorry|i['’]d|i would|what you)\b/iu;
const SAID_ON_AFTER = new RegExp(`^ ${SAID_ON}`, 'iu');
// "trish. same girl", and a name that is the whole of a line
const AFTER_SMALL = /^(?:[.!?]*\s*$|\.\s|\s(?:ta|thanks|thank|thx)\b)/u;
const AFTER_GREETED = /^\s*(?:[,:;!.…—–]|-+\s|$)/u;
// "Update for Ann and everybody: …", "To Ann: …"
const WRITTEN_FOR =
  /^(?:(?:an? )?(?:update|note|answer|reply|word|ps|p\.s\.),? )?(?:for|to|an|für|à|para) (?=\p{Lu})/iu;
const AFTER_WRITTEN = /^(?:\s?[:,—–-]|\s(?:and|&|und|et|y)\s)/iu;
const THANKED = /\b(?:thanks|thank you|danke|merci|gracias|grazie|bedankt|obrigado|obrigada),? (?=\p{Lu})/giu;
const NOBODY = new Set(
  'all alle everyone everybody alles tous todos tutti iedereen here channel home work school the us me'.split(' '),
);

/** Whom the line speaks to at its very beginning: "@Ann — …", "@Ann + @Bob: …", "Ann, …" where Ann is known. */
export function leadingAddresses(line: string, roster: Roster): Address[] {
  const start = line
    .slice(0, READ_AHEAD)
    .trimStart()
    .replace(/^[("“„«*>]+\s*/u, '');
  if (start.startsWith('@')) return chainOfAts(start, roster);
  const name =
    knownName(start, roster) ??
    greetedName(start, roster) ??
    knownName(start.replace(WRITTEN_FOR, ''), roster, AFTER_WRITTEN);
  return name === null ? [] : [{ name, at: false }];
}

function chainOfAts(start: string, roster: Roster): Address[] {
  const addresses: Address[] = [];
  let rest: string | null = start.slice(1);
  while (rest !== null && addresses.length < 10) {
    const name = nameAfterAt(rest, roster);
    if (name === null) break;
    if (!NOBODY.has(foldName(name.name))) addresses.push({ name: name.name, at: true });
    const after: string = rest.slice(name.length);
    const joint = CHAINED.exec(after);
    rest = joint === null ? null : after.slice(joint[0].length);
  }
  return addresses;
}

function nameAfterAt(text: string, roster: Roster): { name: string; length: number } | null {
  const gap = text.length - text.trimStart().length;
  const rest = text.trimStart();
  const known = longestKnown(rest, roster);
  if (known !== null && (gap === 0 || known.includes(' ') || AFTER_NAME.test(rest.slice(known.length)))) {
    return { name: known, length: gap + known.length };
  }
  if (gap > 0) return null;
  const delimited = DELIMITED_NAME.exec(rest)?.[1];
  if (delimited !== undefined && nameShape(delimited) === 'name') return { name: delimited, length: delimited.length };
  const token = AT_NAME.exec(rest);
  const name = (token?.[1] ?? '').replace(/['’]s$/u, '').replace(/[.'’-]+$/u, '');
  return name === '' || isOpaque(name) ? null : { name, length: token?.[0]?.length ?? name.length };
}

/** Numbers and long hashes stand for an account that nobody can read. */
export function isOpaque(name: string): boolean {
  return (
    !/\p{L}/u.test(name) ||
    /^[0-9a-f]{16,}$/i.test(name) ||
    /^\d+(?:[.:]\d+)?(?:am|pm|h|hrs?|k|st|nd|rd|th)?$/i.test(name)
  );
}

/** The longest known name that the text begins with. */
export function longestKnown(text: string, roster: Roster): string | null {
  const first = WORD.exec(text)?.[0];
  if (first === undefined || !roster.mayOpenName(first)) return null;
  let end = first.length;
  const ends = [end];
  while (ends.length < MOST_WORDS) {
    const next = NEXT_WORD.exec(text.slice(end))?.[0];
    if (next === undefined) break;
    end += next.length;
    ends.push(end);
  }
  for (const each of ends.reverse()) {
    const name = text.slice(0, each).replace(/[.'’-]+$/u, '');
    if (roster.isKnown(name) || roster.isOwner(name)) return name;
  }
  return null;
}

function knownName(start: string, roster: Roster, delimiter = AFTER_NAME): string | null {
  const bare = withoutTitle(start);
  const name = longestKnown(start, roster) ?? (bare === start ? null : longestKnown(bare, roster));
  if (name === null) return null;
  const after = start.startsWith(name) ? start.slice(name.length) : bare.slice(name.length);
  const small = roster.isKnownSmall(name);
  const named = (/^[\p{Lu}\p{Lo}]/u.test(name) || small) && delimiter.test(after);
  const speaksOn = SPEAKS_ON.test(after) || (isGivenName(name) && SAID_ON_AFTER.test(after));
  return named || speaksOn || (small && AFTER_SMALL.test(after)) ? name : null;
}

/** "Dear Ann, …" and "Thanks, Ann. …" */
function greetedName(start: string, roster: Roster): string | null {
  const [, first, second] = /^(\p{L}+,?\s+)(\p{L}+,?\s+)?/u.exec(start) ?? [];
  const greets = (words = '') => GREETINGS.has(foldName(words)) || THANKS.has(foldName(words));
  if (first === undefined || !greets(first)) return null;
  const found = knownName(start.slice(first.length), roster, AFTER_GREETED);
  if (found !== null || second === undefined || !greets(second)) return found;
  return knownName(start.slice(first.length + second.length), roster, AFTER_GREETED);
}

/** Somebody of the thread who is thanked by name anywhere in a text that speaks to nobody at its beginning. */
export function thankedName(text: string, roster: Roster): string | null {
  for (const match of text.matchAll(THANKED)) {
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + READ_AHEAD);
    const name = longestKnown(rest, roster);
    if (name !== null && /^\s*(?:[,.;!?…)]|$)/u.test(rest.slice(name.length))) return name;
  }
  return null;
}
