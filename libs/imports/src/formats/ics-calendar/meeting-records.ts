import type { SourceInteraction, SourceLeftOut, SourcePerson, SourcePlace } from '../file-records.js';
import { lineOf, textIn, type CalendarPart } from './calendar-parts.js';
import type { Guest } from './meeting-people.js';
import { meetingWay } from './meeting-way.js';
import { calendarDuration, wallTimes, type WallTime } from './wall-time.js';

/** With more people than these nobody in particular was met. */
const MOST_MET = 20;
const LONGEST_TALK = 1_440;
const LONGEST_DESCRIPTION = 1_000;
const CONFERENCE = [
  'CONFERENCE',
  'X-GOOGLE-CONFERENCE',
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
  'X-MICROSOFT-ONLINEMEETINGCONFLINK',
];

/** Why an event brought nobody together; null for one that did. */
export function whyNoMeeting(part: CalendarPart, guests: Guest[]): string | null {
  const others = guests.filter(({ isOwner }) => !isOwner);
  if (textIn(part, 'STATUS').toUpperCase() === 'CANCELLED' || part.calendar.method === 'CANCEL') return 'Cancelled.';
  if (others.length === 0) return 'Nobody else was asked.';
  if (guests.some(({ isOwner, hasDeclined }) => isOwner && hasDeclined)) return 'You declined.';
  const came = others.filter(({ hasDeclined }) => !hasDeclined);
  if (came.length === 0) return 'Everybody declined.';
  return came.length > MOST_MET ? `A gathering of ${came.length} people: nobody in particular was met.` : null;
}

export function leftOut(part: CalendarPart, place: SourcePlace, reason: string): SourceLeftOut {
  return { type: 'left_out', place, reason, excerpt: textIn(part, 'SUMMARY') };
}

/**
 * The rows of one meeting: what the organiser began, where that is somebody else, stands with him; what is left stands
 * with everybody else who was there.
 */
export function* meetingRows(
  part: CalendarPart,
  guests: Guest[],
  { place, start, at, id }: { place: SourcePlace; start: WallTime; at: Date; id: Date },
): Generator<SourceInteraction, void> {
  const came = guests.filter(({ isOwner, hasDeclined }) => !isOwner && !hasDeclined);
  const organiser = came.find(({ isOrganiser }) => isOrganiser);
  const uid = textIn(part, 'UID');
  const key = uid === '' ? null : `event ${uid} ${id.toISOString()}`;
  const row = (author: SourcePerson | null, to: SourcePerson[]): SourceInteraction => ({
    type: 'interaction',
    place,
    key: key && (author ? `${key} begun` : key),
    ...meetingWay({
      location: textIn(part, 'LOCATION'),
      summary: textIn(part, 'SUMMARY'),
      description: textIn(part, 'DESCRIPTION'),
      conference: CONFERENCE.map((name) => textIn(part, name)).find((one) => one !== '') ?? '',
    }),
    direction: author ? 'inbound' : 'outbound',
    at,
    precision: start.isDay ? 'day' : 'instant',
    author,
    to,
    post: null,
    answers: null,
    text: wordsOf(part),
    original: null,
    permalink: null,
    durationMinutes: minutesOf(part, start),
  });
  if (organiser) yield row(organiser.person, []);
  const rest = came.filter((one) => one !== organiser).map(({ person }) => person);
  if (rest.length > 0) yield row(null, rest);
}

// A long description is the text of an invitation, with numbers to dial in.
function wordsOf(part: CalendarPart): string {
  const [summary, description] = [textIn(part, 'SUMMARY'), textIn(part, 'DESCRIPTION')];
  const isTold = description !== '' && description.length <= LONGEST_DESCRIPTION && !/https?:\/\//i.test(description);
  return isTold && description !== summary ? `${summary}\n\n${description}`.trim() : summary;
}

function minutesOf(part: CalendarPart, start: WallTime): number | null {
  if (start.isDay) return null;
  const line = lineOf(part, 'DTEND');
  const end = line && wallTimes(line)[0];
  // Both stand in one zone but for flights.
  const length = end && end.isUtc === start.isUtc ? end.wall - start.wall : calendarDuration(textIn(part, 'DURATION'));
  const minutes = length === null ? 0 : Math.round(length / 60_000);
  return minutes > 0 && minutes <= LONGEST_TALK ? minutes : null;
}
