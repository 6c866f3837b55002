import type { EventTimes } from '../reading/calendar-times.js';

/** Events with those that take the place of one of their repetitions; either may stand alone in a file. */
export interface Series {
  /** One, save where a program gave the same UID to several. */
  masters: EventTimes[];
  replaced: EventTimes[];
}

/** The events of a calendar by series, without those of which the file has a newer state. */
export function newestOfEach(events: EventTimes[]): Series[] {
  const newest = new Map<string, EventTimes[]>();
  for (const event of events) {
    const { series, instead, sequence } = event;
    const key = `${series} ${instead ? `${instead.wall} ${instead.zone}` : ''}`;
    const known = newest.get(key) ?? [];
    const newer = known[0] === undefined || known[0].sequence < sequence ? [event] : known;
    newest.set(key, known[0]?.sequence === sequence ? [...known, event] : newer);
  }
  const bySeries = new Map<number, Series>();
  for (const event of [...newest.values()].flat()) {
    const series = bySeries.get(event.series) ?? { masters: [], replaced: [] };
    (event.instead === null ? series.masters : series.replaced).push(event);
    bySeries.set(event.series, series);
  }
  return [...bySeries.values()];
}
