import {
  calendarFile,
  callEvent,
  dateValue,
  instantValue,
  ownerEventWords,
  textValue,
  type CallInCalendar,
} from '#libs/calls';
import { addDays } from '#libs/platform';
import { webLink } from '../digest/letter.js';
import type { FeedTask } from './feed-task.js';

/** As tasks, or as events of a whole day for calendars that show no tasks. */
export const calendarKinds = ['tasks', 'events'] as const;
export type CalendarKind = (typeof calendarKinds)[number];

/**
 * Tasks and calls as an iCalendar file (RFC 5545): the same make the same file, byte by byte. Calls are events in both kinds,
 * since whoever reads one address reads no other.
 */
export function tasksCalendar(
  { tasks, calls, webAddress }: { tasks: FeedTask[]; calls: CallInCalendar[]; webAddress: string },
  kind: CalendarKind,
): string {
  const heads = [
    'NAME:Frontporch',
    'X-WR-CALNAME:Frontporch',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
  ];
  const events = calls.flatMap((call) => callEvent(call, ownerEventWords(call, webAddress)));
  return calendarFile('PUBLISH', [...events, ...tasks.flatMap((task) => component(task, kind))], heads);
}

function component(task: FeedTask, kind: CalendarKind): string[] {
  const name = kind === 'tasks' ? 'VTODO' : 'VEVENT';
  const when =
    kind === 'tasks'
      ? [`DUE;VALUE=DATE:${dateValue(task.dueOn)}`, 'STATUS:NEEDS-ACTION']
      : [
          `DTSTART;VALUE=DATE:${dateValue(task.dueOn)}`,
          `DTEND;VALUE=DATE:${dateValue(addDays(task.dueOn, 1))}`,
          'TRANSP:TRANSPARENT',
        ];
  return [
    `BEGIN:${name}`,
    `UID:${task.id}@frontporch.invalid`,
    `DTSTAMP:${instantValue(new Date(task.since))}`,
    ...when,
    `SUMMARY:${textValue(`${task.name}: ${task.sentence}`)}`,
    `DESCRIPTION:${textValue(describe(task))}`,
    `URL:${task.address}`,
    'CLASS:PRIVATE',
    `END:${name}`,
  ];
}

function describe({ sentence, quote, permalink }: FeedTask): string {
  const words = quote === null ? [] : [`“${quote}”`];
  const place = webLink(permalink);
  return [sentence, ...words, ...(place === null ? [] : [place])].join('\n');
}
