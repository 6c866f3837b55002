import { foldLine } from './calendar-lines.js';

/** What a calendar does with it (RFC 5546); null: a plain file to be taken in by hand. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

/** A whole iCalendar file around the lines of its parts. */
export function calendarFile(method: CalendarMethod | null, parts: string[], heads: string[] = []): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Frontporch//Frontporch//EN',
    'CALSCALE:GREGORIAN',
    ...(method === null ? [] : [`METHOD:${method}`]),
    ...heads,
    ...parts,
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
