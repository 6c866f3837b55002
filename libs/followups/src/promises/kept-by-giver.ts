import type { PassedRow } from '../facts/contact-facts.js';
import type { Owed } from './owed.js';
import { hands, holdsLink, putsOff } from './telling-words.js';
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
  return isLetter(row) && ['letter', 'thing', 'introduction', 'time'].includes(owed);
}

/** Whether something with words that its giver did later is what was promised. */
export function keepsByWords(row: PassedRow, text: string, promised: Promised): boolean {
  if (putsOff(text) && !hands(text) && !holdsLink(text)) return false;
  switch (promised.owed) {
    case 'time':
      return PROPOSES.test(text);
    case 'introduction':
      return INTRODUCES.test(text);
    case 'letter':
      return isLetter(row) ? isTheLetter(text, promised) : SENT.test(text);
    case 'thing':
      return isLetter(row) ? isTheLetter(text, promised) : isGiven(text, promised);
    case 'post':
      return isOut(text, promised);
    case 'answer':
    case 'deed':
      return tells(text, promised);
    default:
      return false;
  }
}

function isOut(text: string, promised: Promised): boolean {
  if (holdsLink(text)) return hands(text) || PUBLISHED.test(text) || isOn(promised, text);
  return hands(text) && isOn(promised, text);
}

const PROPOSES =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|\d{1,2}(?::\d\d)? ?(?:am|pm)|next week|noon|o[’']clock)\b|\bpick (?:a|any) (?:time|slot|day)\b|\bcalendar\b/i;
const INTRODUCES = /\bmeet\b|\bintroduc|\b(?:in touch|connect)\b|\bcc(?:[’']d|ed|ing)?\b/i;
const SENT =
  /\b(?:i|we)(?:[’']ve| have)?(?: just)? (?:e-?mailed|sent|mailed|written|wrote|dmed)\b|^\W*(?:@\S+ )?(?:e-?mailed|sent)\b|\bcheck your (?:e-?mail|inbox|mail|dms?)\b|\b(?:junk|spam)\b/i;
const PUBLISHED = /\b(?:post|article|episode|piece|essay|video|wrote|written|published|live)\b/i;
const LINK = /\b(?:link|url|address)\b/i;

function isLetter(row: PassedRow): boolean {
  return row.channel === 'email' || row.kind === 'message';
}

// A letter on something else is not the one that was owed, unless nothing more was promised than to write.
function isTheLetter(text: string, promised: Promised): boolean {
  if (hands(text) || isOnOwn(promised, text)) return true;
  if (promised.topic.size > 0) return holdsLink(text) && isOn(promised, text);
  return LINK.test(promised.quote) ? holdsLink(text) || isOn(promised, text) : true;
}

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
  return !/\?\s*$/.test(text) && (isOnOwn(promised, text) || FOUND_OUT.test(text) || isOn(promised, text));
}
const FOUND_OUT = /\b(?:i (?:asked|checked|looked|found)|turns out|it turned out|the answer|reporting back|update)\b/i;
