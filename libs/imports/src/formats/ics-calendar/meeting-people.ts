import { normaliseIdentity, type IdentityKind } from '#libs/accounts';
import type { SourcePerson } from '../file-records.js';
import type { ContentLine } from '../content-lines/content-lines.js';
import type { CalendarPart } from './calendar-parts.js';

/** Somebody who was asked to a meeting. */
export interface Guest {
  person: SourcePerson;
  isOwner: boolean;
  isOrganiser: boolean;
  hasDeclined: boolean;
}

const MOST_GUESTS = 1_000;
// Calendars, rooms and groups have mailboxes of their own.
const NO_PERSON =
  /@(.*\.)?(resource|group|import)\.(v\.)?calendar\.google\.com$|@virtual$|^(no-?reply|donotreply)\b|@calendar\.google\.com$/i;
const OWN_KINDS = new Set<IdentityKind>(['email', 'phone', 'name']);

/** Who the owner is in a calendar: his mailboxes, numbers and names. */
export class CalendarOwner {
  private readonly own: Set<string>;

  constructor(identities: readonly { kind: IdentityKind; value: string }[]) {
    this.own = new Set(
      identities.filter(({ kind }) => OWN_KINDS.has(kind)).map(({ kind, value }) => `${kind} ${value}`),
    );
  }

  addMailbox(printed: string): void {
    const value = normaliseIdentity('email', printed);
    if (value !== null) this.own.add(`email ${value}`);
  }

  has({ name, identities }: SourcePerson): boolean {
    const printed = [...identities, ...(name === null ? [] : [{ kind: 'name' as const, printed: name }])];
    return printed.some(({ kind, printed: one }) => this.own.has(`${kind} ${normaliseIdentity(kind, one)}`));
  }
}

/** Everybody of an event, each once; rooms, groups and calendars are nobody. */
export function guestsOf({ lines }: CalendarPart, owner: CalendarOwner): Guest[] {
  const guests = new Map<string, Guest>();
  for (const line of lines) {
    if (line.name !== 'ATTENDEE' && line.name !== 'ORGANIZER') continue;
    const person = personOf(line);
    if (person === null || guests.size >= MOST_GUESTS) continue;
    const key = (person.identities[0]?.printed ?? person.name ?? '').toLowerCase();
    const known = guests.get(key);
    const state = line.parameters.get('PARTSTAT')?.[0]?.toUpperCase();
    guests.set(key, {
      person: known?.person.name ? known.person : person,
      isOwner: owner.has(person) || (known?.isOwner ?? false),
      isOrganiser: line.name === 'ORGANIZER' || (known?.isOrganiser ?? false),
      hasDeclined: state === 'DECLINED' || state === 'DELEGATED' || (known?.hasDeclined ?? false),
    });
  }
  return [...guests.values()];
}

function personOf(line: ContentLine): SourcePerson | null {
  const type = line.parameters.get('CUTYPE')?.[0]?.toUpperCase();
  if (type === 'ROOM' || type === 'RESOURCE' || type === 'GROUP') return null;
  const value = line.value.trim();
  const [, scheme = '', rest = ''] = /^([a-z]+):(.*)$/i.exec(value) ?? [];
  const mailbox = line.parameters.get('EMAIL')?.[0] ?? (scheme.toLowerCase() === 'mailto' ? decoded(rest) : value);
  const printedName = line.parameters.get('CN')?.[0]?.trim() ?? '';
  const email = normaliseIdentity('email', mailbox) === null ? null : mailbox.trim();
  if (email !== null && NO_PERSON.test(email)) return null;
  // A name that is the mailbox once more is none.
  const name = printedName === '' || printedName.includes('@') ? null : printedName;
  if (email !== null) return { name, identities: [{ kind: 'email', printed: email }] };
  if (scheme.toLowerCase() === 'tel') return { name, identities: [{ kind: 'phone', printed: rest }] };
  return name === null ? null : { name, identities: [] };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
