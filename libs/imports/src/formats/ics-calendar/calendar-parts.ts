import type { FileToRead } from '#libs/platform';
import { contentLines, plainValue, type ContentLine } from '../content-lines/content-lines.js';

/** One part of a calendar: an event, a task, a time zone. */
export interface CalendarPart {
  /** "VEVENT", "VTIMEZONE" … */
  kind: string;
  /** Of its BEGIN, from 1. */
  line: number;
  lines: ContentLine[];
  /** What stands inside of it: the halves of a time zone. Alarms are left out. */
  inner: CalendarPart[];
  /** What the calendar around it says of itself. */
  calendar: CalendarHead;
  isWhole: boolean;
}

export interface CalendarHead {
  /** X-WR-CALNAME */
  name: string;
  method: string;
  /** X-WR-TIMEZONE */
  timeZone: string;
}

const MOST_LINES = 5_000;
const MOST_INNER = 500;

/** The parts of every calendar in a file, in their order; an event that stands without a calendar is one too. */
export async function* calendarParts(file: FileToRead, onCut?: () => void): AsyncGenerator<CalendarPart, void> {
  let isOpen = false;
  let calendar: CalendarHead = { name: '', method: '', timeZone: '' };
  const open: CalendarPart[] = [];
  for await (const line of contentLines(file)) {
    const part = open.at(-1);
    if (line.name === 'BEGIN') {
      const kind = line.value.trim().toUpperCase();
      if (kind === 'VCALENDAR') {
        // A part that never ended ends where the next calendar begins.
        if (open[0]) yield open[0];
        open.length = 0;
        isOpen = true;
        calendar = { name: '', method: '', timeZone: '' };
      } else open.push({ kind, line: line.line, lines: [], inner: [], calendar, isWhole: false });
    } else if (line.name === 'END' && !part && /^VCALENDAR\s*$/i.test(line.value)) isOpen = false;
    else if (line.name === 'END' && part && line.value.trim().toUpperCase() === part.kind) {
      part.isWhole = true;
      open.pop();
      const outer = open.at(-1);
      if (!outer) yield part;
      else if (part.kind !== 'VALARM' && outer.inner.length < MOST_INNER) outer.inner.push(part);
    } else if (part) {
      if (part.lines.length < MOST_LINES) part.lines.push(line);
    } else describe(calendar, line);
    if (open.length > 20) open.length = 20;
  }
  if (open[0]) yield open[0];
  else if (isOpen) onCut?.();
}

function describe(calendar: CalendarHead, line: ContentLine): void {
  const value = plainValue(line.value).trim().slice(0, 500);
  if (line.name === 'X-WR-CALNAME' || line.name === 'NAME') calendar.name = value;
  if (line.name === 'METHOD') calendar.method = value.toUpperCase();
  if (line.name === 'X-WR-TIMEZONE') calendar.timeZone = value;
}

export function lineOf({ lines }: CalendarPart, name: string): ContentLine | undefined {
  return lines.find((line) => line.name === name);
}

/** The plain, trimmed text of the first such line; empty where there is none. */
export function textIn(part: CalendarPart, name: string): string {
  const line = lineOf(part, name);
  return line ? plainValue(line.value).trim() : '';
}
