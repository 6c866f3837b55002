import { isTimeZone } from '#libs/accounts';
import { instantAt, type CalendarDay } from '#libs/platform';
import { lineOf, textIn, type CalendarPart } from './calendar-parts.js';
import { recurrenceRule, recurrences } from './recurrence.js';
import { DAY, wallTimes, type WallTime } from './wall-time.js';

/** From this wall on the clock is so far ahead of UTC, in milliseconds; before it, so far. */
interface Shift {
  wall: number;
  before: number;
  after: number;
}

const MOST_ZONES = 200;

/** The instants of wall times, in the zones of the IANA database and in those that a file describes itself. */
export class CalendarZones {
  private readonly described = new Map<string, Shift[]>();
  /** To ask whether there is a zone takes as long as to read an event. */
  private readonly names = new Map<string, string | null>();

  constructor(
    /** For times without a zone, and for zones that nobody knows. */
    private readonly ownerZone: string,
    /** Until when the zones of the file are worked out. */
    private readonly last: number,
  ) {}

  /** Takes a VTIMEZONE of the file. */
  describe(part: CalendarPart): void {
    const name = textIn(part, 'TZID');
    if (name === '' || this.knownAs(name) !== null || this.described.size >= MOST_ZONES) return;
    const shifts = part.inner.flatMap((half) => this.shiftsOf(half)).toSorted((a, b) => a.wall - b.wall);
    if (shifts.length > 0) this.described.set(name, shifts);
  }

  instantOf(time: WallTime): Date {
    return this.instantAtWall(time.wall, time);
  }

  /** The instant of another wall in the same zone, as of one that recurs. */
  instantAtWall(wall: number, { isUtc, isDay, zone }: WallTime): Date {
    if (isUtc) return new Date(wall);
    const described = isDay ? undefined : this.described.get(zone);
    if (described) return new Date(wall - offsetAt(described, wall));
    const day = new Date(wall).toISOString().slice(0, 10) as CalendarDay;
    const minutes = Math.floor((((wall % DAY) + DAY) % DAY) / 60_000);
    const instant = instantAt(day, minutes, this.knownAs(zone) ?? this.ownerZone);
    return new Date(instant.getTime() + (((wall % 60_000) + 60_000) % 60_000));
  }

  private knownAs(zone: string): string | null {
    const known = this.names.get(zone);
    if (known !== undefined) return known;
    const name = nameOf(zone);
    if (this.names.size < MOST_ZONES) this.names.set(zone, name);
    return name;
  }

  private shiftsOf(half: CalendarPart): Shift[] {
    const begin = lineOf(half, 'DTSTART');
    const start = begin && wallTimes(begin)[0];
    const [before, after] = [offset(textIn(half, 'TZOFFSETFROM')), offset(textIn(half, 'TZOFFSETTO'))];
    if (!start || before === null || after === null) return [];
    const rule = recurrenceRule(textIn(half, 'RRULE'), start);
    const walls = rule ? [...recurrences(rule, start, this.last)] : [start.wall];
    const more = half.lines.filter(({ name }) => name === 'RDATE').flatMap(wallTimes);
    return [...walls, ...more.flatMap((time) => (time ? [time.wall] : []))].map((wall) => ({ wall, before, after }));
  }
}

function offsetAt(shifts: Shift[], wall: number): number {
  let found = shifts[0]!.before;
  for (const shift of shifts) {
    if (shift.wall > wall) break;
    found = shift.after;
  }
  return found;
}

/** "+0100" and "-053000", in milliseconds. */
function offset(printed: string): number | null {
  const [, sign, hours, minutes, seconds = '0'] = /^([+-])(\d{2}):?(\d{2}):?(\d{2})?$/.exec(printed) ?? [];
  if (sign === undefined) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
}

/** The zone's name in the IANA database, also from "/mozilla.org/20050126_1/Europe/Berlin"; null where it has none. */
function nameOf(zone: string): string | null {
  if (zone === '') return null;
  if (isTimeZone(zone)) return zone;
  const [, inner] = /\/((?:[A-Z][\w+-]*\/){1,2}[A-Z][\w+-]*)$/.exec(zone) ?? [];
  return inner !== undefined && isTimeZone(inner) ? inner : null;
}
