import type { SourceContact, SourceIdentity, SourceLeftOut, SourcePlace } from '../file-records.js';
import { webIdentity } from './web-identity.js';

/** One entry of an address book, as its format has read it; texts are as printed, empty ones are nothing. */
export interface Entry {
  place: SourcePlace;
  /** The source's own id. */
  key: string | null;
  name: string;
  /** Where `name` is empty. */
  nameParts?: string[];
  emails: string[];
  phones: string[];
  websites: string[];
  handles: (SourceIdentity | null)[];
  title: string;
  company: string;
  birthday: string | null;
  /** Town, region, country, each or none. */
  home: string[];
  notes: string[];
}

/** An entry as a contact; one by which nobody can be known is left out. */
export function contactRecord(entry: Entry): SourceContact | SourceLeftOut {
  const { place, key, birthday } = entry;
  const name = nameOf(entry);
  const identities = identitiesOf(entry);
  const about = aboutOf(entry);
  if (name === null && identities.length === 0) {
    if (about === null) return { type: 'left_out', place, reason: 'An empty entry.', excerpt: '' };
    return { type: 'left_out', place, reason: 'A company without a person.', excerpt: about };
  }
  const home = joined(entry.home.map(tidy), ', ');
  return {
    type: 'contact',
    place,
    key,
    person: { name, identities },
    about,
    birthday,
    home,
    note: joined(entry.notes.map(trimmed), '\n'),
  };
}

// An entry that has only a mailbox or a number often bears that as its name.
function nameOf({ name, nameParts = [], emails, phones }: Entry): string | null {
  const printed = tidy(name) || tidy(nameParts.join(' '));
  const isAddress = [...emails, ...phones].some((one) => one.trim().toLowerCase() === printed.toLowerCase());
  return printed === '' || isAddress || /^[\d\s()+.-]+$/.test(printed) ? null : printed;
}

function identitiesOf({ emails, phones, websites, handles }: Entry): SourceIdentity[] {
  const all: (SourceIdentity | null)[] = [
    ...emails.map((printed) => ({ kind: 'email' as const, printed: tidy(printed) })),
    ...phones.map((printed) => ({ kind: 'phone' as const, printed: tidy(printed) })),
    ...websites.map(webIdentity),
    ...handles,
  ];
  const known = new Map<string, SourceIdentity>();
  for (const identity of all) {
    if (identity === null || identity.printed === '') continue;
    const key = `${identity.kind} ${identity.printed.toLowerCase()}`;
    if (!known.has(key)) known.set(key, identity);
  }
  return [...known.values()];
}

/** "Editor at The Ledger". */
function aboutOf({ title, company }: Entry): string | null {
  const [what, where] = [tidy(title), tidy(company)];
  if (what !== '' && where !== '') return `${what} at ${where}`;
  return what || where || null;
}

// Marks for the direction of writing come along with copied numbers.
function tidy(text: string): string {
  return text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

function trimmed(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

function joined(texts: string[], by: string): string | null {
  return texts.filter((text) => text !== '').join(by) || null;
}
