import { normaliseIdentity } from '#libs/accounts';
import { cleanText } from '../../booking-page/clean-text.js';
import { readKnownAs, type KnownAs } from './read-known-as.js';

/** What somebody who asks for a call says of himself. */
export interface AskedCall {
  name: string;
  /** The name in the form that all ways to write it share. */
  nameValue: string;
  known: KnownAs;
  why: string;
  /** When it would suit them, in their own words; may be empty. */
  times: string;
  /** The field that no person sees is filled in, as programs do. */
  isTrapped: boolean;
}

const LONGEST = { name: 100, known: 300, why: 2_000, times: 300 };

/** What a visitor filled in, or in words what is missing. */
export function readRequest(form: Record<string, string>): AskedCall | { problem: string; field: string } {
  const name = oneLine(form['name'], LONGEST.name);
  const nameValue = normaliseIdentity('name', name);
  if (nameValue === null) return { problem: 'Please give your name.', field: 'name' };
  const known = readKnownAs(oneLine(form['known'], LONGEST.known));
  if (known === null) {
    return { problem: 'Please give an email address, an @handle or the address of your blog.', field: 'known' };
  }
  const why = withoutTurns(cleanText(form['why'], LONGEST.why)).replace(/\n{3,}/g, '\n\n');
  if (why.trim() === '') return { problem: 'Please say in a few words why you would like to talk.', field: 'why' };
  if (form['consent'] !== 'yes') {
    return { problem: 'Please say that what you write here may be kept to answer you.', field: 'consent' };
  }
  const times = oneLine(form['times'], LONGEST.times);
  return { name, nameValue, known, why: why.trim(), times, isTrapped: (form['site'] ?? '') !== '' };
}

function oneLine(text: string | undefined, longest: number): string {
  return withoutTurns(cleanText(text, longest)).replace(/\s+/gu, ' ').trim();
}

// Signs that turn the direction of writing make a name or an address look like another one.
function withoutTurns(text: string): string {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}
