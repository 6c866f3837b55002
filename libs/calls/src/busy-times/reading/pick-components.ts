import { declinedBy } from './declined-by.js';

export type ComponentKind = 'VEVENT' | 'VFREEBUSY' | 'VTIMEZONE';

/** The lines of one component that tell a time, unfolded, with its BEGIN and END. */
export interface PickedComponent {
  kind: ComponentKind;
  lines: string[];
  /** The addresses of guests who have declined; never to be kept. */
  declinedBy: string[];
}

export interface PickedCalendar {
  isCalendar: boolean;
  components: PickedComponent[];
}

const ofEvent = ['UID', 'SEQUENCE', 'STATUS', 'TRANSP', 'X-MICROSOFT-CDO-BUSYSTATUS', 'RECURRENCE-ID'];
const ofTime = ['DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXRULE', 'RDATE', 'EXDATE'];
const ofZone = ['TZID', 'TZOFFSETFROM', 'TZOFFSETTO', 'DTSTART', 'RRULE', 'RDATE'];

const wanted: Record<ComponentKind, ReadonlySet<string>> = {
  VEVENT: new Set([...ofEvent, ...ofTime]),
  VFREEBUSY: new Set(['FREEBUSY']),
  VTIMEZONE: new Set(ofZone),
};
const partsOfZone = new Set(['STANDARD', 'DAYLIGHT']);
const daysOnly = new Set(['DTSTART', 'DTEND', 'RECURRENCE-ID', 'EXDATE', 'RDATE']);

/**
 * Picks out of an iCalendar file what tells times, and nothing else: titles, places and alarms are passed over unread, so
 * that they neither are kept nor can make the reading fail; of guests only who has declined.
 */
export function pickComponents(text: string): PickedCalendar {
  const picked: PickedCalendar = { isCalendar: false, components: [] };
  let current: PickedComponent | null = null;
  /** How many components deep inside the current one, that of a zone's part not counted. */
  let inside = 0;
  for (const line of unfolded(text)) {
    const name = nameOf(line);
    const value = line
      .slice(line.indexOf(':') + 1)
      .trim()
      .toUpperCase();
    if (name === 'BEGIN') {
      if (value === 'VCALENDAR') picked.isCalendar = true;
      if (isKind(value)) {
        // One that was never ended: what stands in it is taken as it is.
        if (current !== null) picked.components.push(ended(current));
        [current, inside] = [{ kind: value, lines: [`BEGIN:${value}`], declinedBy: [] }, 0];
      } else if (current !== null && isPart(current, value) && inside === 0) current.lines.push(`BEGIN:${value}`);
      else inside += 1;
    } else if (current === null) continue;
    else if (name === 'END') {
      if (value === current.kind) {
        picked.components.push(ended(current));
        [current, inside] = [null, 0];
      } else if (isPart(current, value) && inside === 0) current.lines.push(`END:${value}`);
      else inside -= 1;
    } else if (inside === 0 && name === 'ATTENDEE') current.declinedBy.push(...declinedBy(line));
    else if (inside === 0 && wanted[current.kind].has(name)) current.lines.push(withItsKind(name, line));
  }
  return picked;
}

function isKind(name: string): name is ComponentKind {
  return Object.hasOwn(wanted, name);
}

function ended({ kind, lines, ...rest }: PickedComponent): PickedComponent {
  return { kind, lines: [...lines, `END:${kind}`], ...rest };
}

function isPart({ kind }: PickedComponent, name: string): boolean {
  return kind === 'VTIMEZONE' && partsOfZone.has(name);
}

function nameOf(line: string): string {
  return /^[\w-]+/.exec(line)?.[0].toUpperCase() ?? '';
}

// Some programs write a day without saying that it is one, or as if it had a zone.
function withItsKind(name: string, line: string): string {
  const isBare = daysOnly.has(name) && /^[^:]*:\d{8}Z?(,\d{8}Z?)*$/.test(line) && !/;VALUE=/i.test(line);
  return isBare ? line.replace(':', ';VALUE=DATE:').replace(/(\d{8})Z/g, '$1') : line;
}

/** Lines as they were before they were cut into pieces of 75 bytes (RFC 5545, 3.1), one after the other. */
function* unfolded(text: string): Generator<string> {
  let line = '';
  for (const piece of pieces(text)) {
    if (piece.startsWith(' ') || piece.startsWith('\t')) line += piece.slice(1);
    else {
      if (line !== '') yield line;
      line = piece;
    }
  }
  if (line !== '') yield line;
}

function* pieces(text: string): Generator<string> {
  const ends = /\r\n|\n|\r/g;
  let from = 0;
  for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
    yield text.slice(from, end.index);
    from = ends.lastIndex;
  }
  yield text.slice(from);
}
