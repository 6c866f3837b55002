import type { NewFact } from '#libs/memory';
import type { SourceContact, SourceInteraction, SourcePingback } from '../../formats/file-records.js';

const nothing = {
  type: 'interaction',
  author: null,
  to: [],
  post: null,
  answers: null,
  original: null,
  permalink: null,
  durationMinutes: null,
} as const satisfies Partial<SourceInteraction>;

/** What somebody's site says of a post, once it is known whose site it is. */
export function mentionOf({ place, key, post, at, url, title, text }: SourcePingback): SourceInteraction {
  return {
    ...nothing,
    place,
    key,
    channel: 'blog',
    kind: 'mention',
    direction: 'inbound',
    at,
    precision: at === null ? 'none' : 'instant',
    author: { name: title, identities: [] },
    to: [],
    post,
    text,
    permalink: url,
  };
}

/** What the owner has written into his address book of somebody; known again by the entry's id, or by whom it is of and what it says. */
export function noteOf({ place, key, person, note }: SourceContact, format: string): SourceInteraction | null {
  if (note === null) return null;
  const [first] = person.identities;
  const entry = key === null ? [person.name, first?.kind, first?.printed, note] : [format, key];
  return {
    ...nothing,
    place,
    key: `note ${JSON.stringify(entry)}`,
    channel: 'other',
    kind: 'note',
    direction: 'outbound',
    at: null,
    precision: 'none',
    to: [person],
    text: note,
  };
}

const LONGEST_HOME = 500;
const EARLIEST_YEAR = 1_800;

/** What an entry says for good: the birthday and where somebody lives. */
export function factsOf({ birthday, home }: SourceContact): Pick<NewFact, 'kind' | 'text' | 'on'>[] {
  const on = birthday === null ? null : dayOf(birthday);
  const day = on === null ? [] : [{ kind: 'birthday' as const, text: '', on }];
  return home === null ? day : [...day, { kind: 'location', text: home.slice(0, LONGEST_HOME), on: null }];
}

function dayOf(birthday: string): NewFact['on'] {
  const [, year, month, day] = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(birthday) ?? [];
  if (month === undefined) return null;
  const isYear = Number(year) >= EARLIEST_YEAR;
  return { month: Number(month), day: Number(day), year: isYear ? Number(year) : null };
}
