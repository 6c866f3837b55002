import type { PassedRow } from '../facts/contact-facts.js';
import { owedBy, type Owed } from './owed.js';
import { hands, holdsLink, isGreeting, putsOff } from './telling-words.js';
import { sharesTopic } from './topic.js';

export interface Promised {
  owed: Owed;
  quote: string;
  /** What the promise is about, and what the words around it are about. */
  topic: ReadonlySet<string>;
  around: ReadonlySet<string>;
}

/** Whether words are about what was promised; a promise that names nothing is about what was said around it. */
export function isOn({ topic, around }: Promised, text: string): boolean {
  return sharesTopic(topic.size > 0 ? topic : around, text);
}

/** Nothing is known of its words: a letter is taken for the one that was owed, and a public word for the answer. */
export function keepsUnread(row: PassedRow, owed: Owed): boolean {
  if (owed === 'answer') return true;
  return isLetter(row) && ['letter', 'thing', 'introduction', 'time', 'sign'].includes(owed);
}

/** Whether something with words that its giver did later is what was promised. */
export function keepsByWords(row: PassedRow, text: string, promised: Promised): boolean {
  if (!fits(row, text, promised)) return false;
  return hands(text) || holdsLink(text) || !(putsOff(text) || promisesAgain(text, promised));
}

function fits(row: PassedRow, text: string, promised: Promised): boolean {
  switch (promised.owed) {
    case 'time':
      return PROPOSES.test(text);
    case 'introduction':
      return INTRODUCES.test(text) || TWO_NAMES.test(text);
    case 'letter':
      return isLetter(row) ? isTheLetter(text, promised) : SENT.test(text);
    case 'thing':
      return isLetter(row) ? isTheLetter(text, promised) : isGiven(text, promised);
    case 'sign':
      return isLetter(row) && !isGreeting(text);
    case 'post':
      return isOut(text, promised);
    case 'answer':
    case 'deed':
      return (isLetter(row) && hands(text)) || tells(text, promised);
    default:
      return false;
  }
}

function isOut(text: string, promised: Promised): boolean {
  if (holdsLink(text)) return hands(text) || FOR_YOU.test(text) || isOnOwn(promised, text) || promised.topic.size === 0;
  return hands(text) && isOn(promised, text);
}

const PROPOSES =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|\d{1,2}(?::\d\d)? ?(?:am|pm)|next week|noon|o[’']clock)\b|\bpick (?:a|any) (?:time|slot|day)\b|\bcalendar\b/i;
const TWO_NAMES = /^\p{Lu}\p{L}+, \p{Lu}\p{L}+[.:!]/u;
const INTRODUCES = /\bmeet\b|\bthis is\b|\bintroduc|\b(?:in touch|connect)\b|\bcc(?:[’']d|ed|ing)?\b/i;
const SENT =
  /\b(?:i|we)(?:[’']ve| have)?(?: just)? (?:e-?mailed|sent|mailed|written|wrote|dmed)\b|^\W*(?:@\S+ )?(?:e-?mailed|sent)\b|\bcheck your (?:e-?mail|inbox|mail|dms?)\b|\b(?:junk|spam)\b/i;
const FOR_YOU = /\b(?:you (?:asked|wanted|suggested)|for you|that (?:post|article|episode|piece|essay|video))\b/i;
const LINK = /\b(?:link|url)\b/i;
const ASKED_FOR = /\b(?:details?|info(?:rmation)?|particulars|dates?|times|it|them|that|this)\b/i;

function isLetter(row: PassedRow): boolean {
  return row.channel === 'email' || row.kind === 'message';
}

// A letter on something else is not the one that was owed, unless nothing more was promised than to write.
function isTheLetter(text: string, promised: Promised): boolean {
  if (hands(text) || isOnOwn(promised, text) || isTheNumber(text, promised)) return true;
  if (promised.topic.size > 0) return holdsLink(text) && isOn(promised, text);
  if (LINK.test(promised.quote)) return holdsLink(text) || isOn(promised, text);
  return !isGreeting(text) && !(ASKED_FOR.test(promised.quote) && /\?\s*$/.test(text));
}

// A number or an address that was owed needs no word with it.
function isTheNumber(text: string, { quote }: Promised): boolean {
  if (/\b(?:number|phone|mobile|cell)\b/i.test(quote)) return /\d[\d\s().-]{4,}\d/.test(text);
  return /\baddress\b/i.test(quote) && /\b\d{1,5}[a-z]? \p{Lu}|\S@\S|\p{Lu}\p{L}+ \d{1,5}\b/u.test(text);
}

// Who says in a few words that he will do it has not done it.
function promisesAgain(text: string, { owed }: Promised): boolean {
  return text.length < SHORT && AGAIN.test(text) && owedBy(text) === owed;
}
const SHORT = 160;
const AGAIN = /\bi(?:[’']ll| will|[’']m going to)\b/i;

// What was to be sent may be given in public, but not the mere talk about it.
function isGiven(text: string, promised: Promised): boolean {
  if (hands(text)) return true;
  if (holdsLink(text)) return promised.topic.size === 0 || isOnOwn(promised, text);
  return /\bpost|share\b/i.test(promised.quote) && isOnOwn(promised, text) && !text.includes('?');
}

function isOnOwn({ topic }: Promised, text: string): boolean {
  return sharesTopic(topic, text);
}

function tells(text: string, promised: Promised): boolean {
  return !/\?\s*$/.test(text) && (FOUND_OUT.test(text) || isOn(promised, text));
}
const FOUND_OUT =
  /\b(?:i(?:[’']ve| have)? (?:asked|checked|decided|found|looked|thought)|turns out|it turned out|the answer|reporting back|update)\b/i;
