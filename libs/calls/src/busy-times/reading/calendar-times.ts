/** A time as a calendar writes it: what a clock on a wall shows, and whose wall it is. */
export interface WallTime {
  /** Milliseconds since 1970, as if the wall were in UTC. */
  wall: number;
  /** As the calendar calls it; null: wherever the owner is. */
  zone: string | null;
  /** A whole day, `wall` being its midnight. */
  isDay: boolean;
}

export const frequencies = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'] as const;
export type Frequency = (typeof frequencies)[number];

/** A rule of repetition (RFC 5545, 3.3.10); an empty list says nothing. */
export interface Rule {
  frequency: Frequency;
  interval: number;
  count: number | null;
  until: WallTime | null;
  /** 1 is Monday. */
  weekStart: number;
  /** `nth` is 0 for every such weekday, else counted from the start (1) or the end (-1) of month or year. */
  byDay: { weekday: number; nth: number }[];
  byMonth: number[];
  byWeekNo: number[];
  byYearDay: number[];
  byMonthDay: number[];
  byHour: number[];
  byMinute: number[];
  bySecond: number[];
  bySetPos: number[];
}

/** When something begins, and either when it ends or how long it is; neither: it takes a day, or no time at all. */
export interface Stretch {
  start: WallTime;
  end: WallTime | null;
  durationMs: number | null;
}

export type Marking = 'busy' | 'free' | 'none';

/** All that is kept of an event: when it is, never what it is. */
export interface EventTimes extends Stretch {
  /** The same for an event and for those that take the place of one of its repetitions. */
  series: number;
  sequence: number;
  rules: Rule[];
  exceptRules: Rule[];
  also: Stretch[];
  except: WallTime[];
  /** The repetition that it takes the place of. */
  instead: WallTime | null;
  /** And of all that follow it. */
  andAllAfter: boolean;
  isCancelled: boolean;
  marking: Marking;
}

/** A stretch of a zone's time, with the offsets before and after it begins, in milliseconds. */
export interface Observance {
  start: WallTime;
  offsetFromMs: number;
  offsetToMs: number;
  rules: Rule[];
  also: WallTime[];
}

/** Everything in a calendar that tells when its owner is busy. */
export interface CalendarTimes {
  zones: { name: string; observances: Observance[] }[];
  events: EventTimes[];
  /** Said to be busy without an event. */
  busy: Stretch[];
  /** How many events could not be understood. */
  unread: number;
}
