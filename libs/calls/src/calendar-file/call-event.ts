import { instantValue, quotedValue, textValue } from './calendar-lines.js';

export interface CalendarCall {
  id: string;
  startsAt: Date;
  endsAt: Date;
  /** Grows with every change of its time and with its end. */
  sequence: number;
  isCancelled: boolean;
  createdAt: Date;
  updatedAt: Date;
}

export interface EventWords {
  summary: string;
  /** How they talk. */
  location: string;
  description: string;
  /** Where more is to be found. */
  url: string | null;
  /** How long before it the calendar shall ring; left out: not at all. */
  ringMinutes?: number;
}

export interface Party {
  /** A plain mail address. */
  address: string;
  /** Null: nothing but the address. */
  name: string | null;
}

/** Who asks whom, in what goes by mail (RFC 5546); a file and a feed have none. */
export interface Parties {
  organizer: Party & { sentBy: string | null };
  attendees: (Party & { isChair: boolean; hasAccepted: boolean })[];
}

/** Of a call's whole life, in every mail, file and feed. */
export function callUid(callId: string): string {
  return `call-${callId}@frontporch.invalid`;
}

/** A call as a VEVENT (RFC 5545, 3.6.1): the same call makes the same lines. */
export function callEvent(call: CalendarCall, words: EventWords, parties: Parties | null = null): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${callUid(call.id)}`,
    `DTSTAMP:${instantValue(call.updatedAt)}`,
    `CREATED:${instantValue(call.createdAt)}`,
    `LAST-MODIFIED:${instantValue(call.updatedAt)}`,
    `SEQUENCE:${call.sequence}`,
    `DTSTART:${instantValue(call.startsAt)}`,
    `DTEND:${instantValue(call.endsAt)}`,
    `SUMMARY:${textValue(words.summary)}`,
    `LOCATION:${textValue(words.location)}`,
    `DESCRIPTION:${textValue(words.description)}`,
    ...(words.url === null ? [] : [`URL:${new URL(words.url).href}`]),
    ...(parties === null ? [] : partyLines(parties)),
    `STATUS:${call.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'CLASS:PRIVATE',
    ...(words.ringMinutes === undefined || call.isCancelled ? [] : alarmLines(words.ringMinutes, words.summary)),
    'END:VEVENT',
  ];
}

// RFC 5545, 3.6.6.
function alarmLines(minutes: number, text: string): string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:-PT${minutes}M`, `DESCRIPTION:${textValue(text)}`, 'END:VALARM'];
}

function partyLines({ organizer, attendees }: Parties): string[] {
  const sentBy = organizer.sentBy === null ? '' : `;SENT-BY="${mailto(organizer.sentBy)}"`;
  return [
    `ORGANIZER${named(organizer.name)}${sentBy}:${mailto(organizer.address)}`,
    ...attendees.map(({ address, name, isChair, hasAccepted }) => {
      const role = isChair ? 'CHAIR' : 'REQ-PARTICIPANT';
      const answer = hasAccepted ? 'ACCEPTED' : 'NEEDS-ACTION';
      return `ATTENDEE${named(name)};CUTYPE=INDIVIDUAL;ROLE=${role};PARTSTAT=${answer};RSVP=FALSE:${mailto(address)}`;
    }),
  ];
}

function named(name: string | null): string {
  return name === null ? '' : `;CN=${quotedValue(name)}`;
}

// A sign that means something in an address of the web must not do so in this one (RFC 6068).
function mailto(address: string): string {
  const encoded = address.replace(/[^\w.@+~!$'*-]/g, (sign) => encodeURIComponent(sign));
  return `mailto:${encoded}`;
}
