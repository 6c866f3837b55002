import ICAL from 'ical.js';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { busySpans } from '../repeating/busy-spans.js';
import { readCalendar } from './read-calendar.js';

// Calendars of real programs that are not ours to ship: they lie beside the project, or nowhere.
const folder = '../shared/formats/ics';
const whereTheyAre = existsSync(folder) ? describe : describe.skip; // ../shared is no part of the project

const read = (name: string) => readCalendar(readFileSync(join(folder, name), 'utf8'), () => false);
const span = { from: Date.parse('2001-01-01T00:00Z'), to: Date.parse('2032-01-01T00:00Z') };

function spansOf(name: string, from: string, to: string): string[] {
  const question = {
    timeZone: 'America/Los_Angeles',
    allDay: 'busy' as const,
    from: Date.parse(from),
    to: Date.parse(to),
  };
  return busySpans(read(name)!, question).spans.map((ends) =>
    ends.map((end) => new Date(end).toISOString().slice(0, 16)).join(' '),
  );
}

whereTheyAre('calendars of real programs', () => {
  const names = existsSync(folder)
    ? readdirSync(folder, { recursive: true }).filter((name): name is string => String(name).endsWith('.ics'))
    : [];

  it('are read, every one that is a calendar', () => {
    expect(names.length).toBeGreaterThan(20);
    // Two of them hold events that have no beginning.
    const unread = names.map((name) => [name, read(name)?.unread ?? 0]).filter(([, count]) => count !== 0);
    expect(Object.fromEntries(unread)).toEqual({
      'icalendar/rfc_6868.ics': 1,
      'icalendar/rfc_7256_multi_value_parameters.ics': 2,
    });
    // Pieces that tests of other programs use: single components without a calendar around them.
    const pieces = names.filter((name) => read(name) === null).map((name) => name.split('/').at(-1));
    expect(pieces.sort()).toEqual([
      'event_with_rsvp.ics',
      'rfc_5545_end.ics',
      'src_icalendar_tests_events_event_with_rsvp.ics',
      'start_date.ics',
    ]);
  });

  it('repeat, move and are left out as their programs show them', () => {
    expect(spansOf('icaljs/recur_instances.ics', '2012-10-01T00:00Z', '2013-03-06T00:00Z')).toEqual([
      '2012-10-02T22:00 2012-10-02T22:30',
      '2012-11-06T18:00 2012-11-06T18:30',
      '2012-11-07T04:00 2012-11-07T04:30',
      '2012-11-10T18:00 2012-11-10T18:30',
      '2012-11-30T18:00 2012-11-30T18:30',
      '2013-01-01T18:00 2013-01-01T18:30',
      '2013-03-05T18:00 2013-03-05T18:30',
    ]);
    expect(spansOf('icaljs/daily_recur.ics', '2026-03-07T00:00Z', '2026-03-10T00:00Z')).toEqual([
      '2026-03-07T13:00 2026-03-07T14:00',
      '2026-03-08T12:00 2026-03-08T13:00',
      '2026-03-09T12:00 2026-03-09T13:00',
    ]);
    expect(spansOf('icaljs/google_birthday.ics', '2012-01-01T00:00Z', '2015-01-01T00:00Z')).toEqual([
      '2012-12-10T08:00 2012-12-11T08:00',
      '2013-12-10T08:00 2013-12-11T08:00',
      '2014-12-10T08:00 2014-12-11T08:00',
    ]);
    expect(
      spansOf('icalendar/issue_156_RDATE_with_PERIOD_TZID_khal_2.ics', '2021-01-01T00:00Z', '2023-01-01T00:00Z'),
    ).toEqual([
      '2021-11-01T15:00 2021-11-01T15:30',
      '2021-12-06T15:00 2021-12-06T15:30',
      '2022-01-03T15:00 2022-01-03T15:30',
      '2022-02-07T15:00 2022-02-07T15:30',
    ]);
    expect(
      spansOf(
        'icalendar/issue_27_multiple_periods_in_freebusy_one_freebusy.ics',
        '2012-01-01T00:00Z',
        '2012-01-17T00:00Z',
      ),
    ).toEqual([
      '2012-01-03T09:15 2012-01-03T10:15',
      '2012-01-13T13:00 2012-01-13T15:00',
      '2012-01-16T13:00 2012-01-16T15:00',
    ]);
  });

  it('repeat as another reading has it', () => {
    // ical.js repeats no periods, and loses the last Sunday of two rules that end together.
    const compared = names.filter((name) => read(name) !== null && !/PERIOD|multiple_rrules|freebusy|rfc_/.test(name));
    expect(spansOf('icaljs/multiple_rrules.ics', '2012-07-20T00:00Z', '2012-09-01T00:00Z')).toEqual([
      '2012-07-22T18:00 2012-07-22T18:30',
      '2012-07-23T18:00 2012-07-23T18:30',
      '2012-07-29T18:00 2012-07-29T18:30',
    ]);
    for (const name of compared) {
      const text = readFileSync(join(folder, name), 'utf8');
      const mine = busySpans(read(name)!, { timeZone: 'UTC', allDay: 'busy', ...span }).spans.map(([from]) => from);
      const theirs = startsByIcalJs(text).filter((start) => start < span.to);
      // What meets is one stretch here, so every stretch begins where one of theirs does, and none of theirs is left out.
      expect([name, mine.filter((start) => !theirs.includes(start))]).toEqual([name, []]);
      expect([name, mine.length > 0]).toEqual([name, theirs.length > 0]);
    }
    expect(compared.length).toBeGreaterThan(8);
  });
});

/** When the busy events of a calendar begin, as ical.js itself repeats them; days in UTC. */
function startsByIcalJs(text: string): number[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    if (zone.getFirstPropertyValue('tzid')) ICAL.TimezoneService.register(zone);
  }
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const single = events.filter((event) => event.isRecurrenceException());
  return events
    .filter((event) => !single.includes(event) || !events.some((one) => one !== event && one.uid === event.uid))
    .filter((event) => event.component.getFirstPropertyValue('transp') !== 'TRANSPARENT')
    .flatMap((event) => {
      const starts: number[] = [];
      const iterator = event.iterator();
      for (let next = iterator.next(); next && starts.length < 8_000; next = iterator.next()) {
        const { startDate } = event.getOccurrenceDetails(next);
        starts.push(startDate.toUnixTime() * 1_000);
      }
      return starts;
    });
}
