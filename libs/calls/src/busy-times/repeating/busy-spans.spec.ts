import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { busySpans, type AllDayChoice, type BusyQuestion } from './busy-spans.js';
import { TooManySteps } from './periods.js';
import { readCalendar } from '../reading/read-calendar.js';

const DAY = 86_400_000;
const NOV = Date.parse('2026-11-01T00:00:00Z');
const question: BusyQuestion = { timeZone: 'Europe/Oslo', allDay: 'if_marked', from: NOV, to: NOV + 60 * DAY };

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const read = (text: string) => readCalendar(text, () => false)!;
const found = (text: string, asked: Partial<BusyQuestion> = {}) => busySpans(read(text), { ...question, ...asked });
/** "11-03 15:00–16:30" in UTC. */
const spans = (text: string, asked: Partial<BusyQuestion> = {}) =>
  found(text, asked).spans.map(
    ([from, to]) => `${short(from)}–${short(to).slice(short(from).slice(0, 5) === short(to).slice(0, 5) ? 6 : 0)}`,
  );
const short = (instant: number) => new Date(instant).toISOString().slice(5, 16).replace('T', ' ');

describe('when the owner of a calendar is busy', () => {
  it('is read in UTC, in a named zone, in one that the calendar explains, and on his own wall', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Ours',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:-0330',
      'TZOFFSETTO:-0330',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const text = calendar(
      ...zone,
      event('UID:1', 'DTSTART:20261103T150000Z', 'DTEND:20261103T160000Z'),
      event('UID:2', 'DTSTART;TZID=America/New_York:20261104T100000', 'DTEND;TZID=America/New_York:20261104T113000'),
      event('UID:3', 'DTSTART;TZID="Ours":20261105T100000', 'DURATION:PT45M'),
      event('UID:4', 'DTSTART:20261106T100000', 'DTEND:20261106T110000'),
      event('UID:5', 'DTSTART;TZID=Middle-earth:20261107T100000', 'DURATION:PT1H'),
      event('UID:6', 'DTSTART;TZID=Europe/London:20261108T220000', 'DTEND;TZID=Asia/Tokyo:20261109T180000'),
    );
    expect(spans(text)).toEqual([
      '11-03 15:00–16:00',
      '11-04 15:00–16:30',
      '11-05 13:30–14:15',
      '11-06 09:00–10:00',
      '11-07 09:00–10:00',
      '11-08 22:00–11-09 09:00',
    ]);
    expect(found(text)).toMatchObject({ events: 6, unread: 0, unknownZones: 1 });
  });

  it('is not where an event is cancelled, marked as free, or takes no time', () => {
    const at = ['DTSTART:20261103T150000Z', 'DTEND:20261103T160000Z'];
    const text = calendar(
      event('UID:1', ...at, 'STATUS:CANCELLED'),
      event('UID:2', ...at, 'TRANSP:TRANSPARENT'),
      event('UID:3', ...at, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'),
      event('UID:4', 'DTSTART:20261103T150000Z'),
      event('UID:5', 'DTSTART:20261103T150000Z', 'DTEND:20261103T140000Z'),
      event('UID:6', 'DTSTART:20261104T150000Z', 'DTEND:20261104T160000Z', 'STATUS:TENTATIVE'),
    );
    expect(spans(text)).toEqual(['11-04 15:00–16:00']);
  });

  it('is not where he has declined, by whichever of his addresses and however a program writes it', () => {
    const mine = new Set(['ada@vale.example', 'porch@vale.example']);
    const at = (day: number) => [`DTSTART:202611${day}T150000Z`, `DTEND:202611${day}T160000Z`];
    const others = 'ATTENDEE;CN="Wren: A; B";PARTSTAT=DECLINED:mailto:wren@ashby.example';
    const text = calendar(
      event('UID:1', ...at(10), 'ATTENDEE;CN=Ada;PARTSTAT=DECLINED;RSVP=TRUE:MAILTO:Ada@Vale.example', others),
      event('UID:2', ...at(11), 'ATTENDEE;PARTSTAT="declined";CN="x:y":mailto:porch%40vale.example'),
      event('UID:3', ...at(12), 'ATTENDEE;CN=Ada;PARTSTAT=DECLINED;EMAIL="ada@vale.example":/principals/17/'),
      event('UID:4', ...at(13), 'ATTENDEE;CN=Ada;PARTSTAT=DECL', ' INED:mailto:ada@va', ' le.example'),
      // He has not declined these: said yes, not yet, by somebody else's line, or by a name that only looks so.
      event('UID:5', ...at(16), 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@vale.example', others),
      event('UID:6', ...at(17), 'ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:ada@vale.example', others),
      event('UID:7', ...at(18), 'ATTENDEE;CN=";PARTSTAT=DECLINED";PARTSTAT=ACCEPTED:mailto:ada@vale.example'),
      event(
        'UID:8',
        ...at(19),
        others,
        'ATTENDEE',
        'ATTENDEE;PARTSTAT=DECLINED',
        'ATTENDEE;PARTSTAT=DECLINED:%E0%A4%A',
      ),
    );
    const times = readCalendar(
      text,
      () => false,
      (address) => mine.has(address),
    )!;
    const days = busySpans(times, question).spans.map(([from]) => short(from).slice(0, 5));
    expect(days).toEqual(['11-16', '11-17', '11-18', '11-19']);
    expect([times.unread, JSON.stringify(times).includes('@')]).toEqual([0, false]);
  });

  it('is where he has declined a series but for one of its repetitions, and not where only that one', () => {
    const no = 'ATTENDEE;PARTSTAT=DECLINED:mailto:ada@vale.example';
    const yes = 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@vale.example';
    const at = (day: string) => [`DTSTART:202611${day}T100000Z`, `DTEND:202611${day}T110000Z`];
    const weekly = (all: string, third: string) =>
      calendar(
        event('UID:1', ...at('02'), 'RRULE:FREQ=WEEKLY;COUNT=3', all),
        event('UID:1', 'RECURRENCE-ID:20261109T100000Z', ...at('09'), third),
      );
    const days = (text: string) =>
      busySpans(
        readCalendar(
          text,
          () => false,
          () => true,
        )!,
        question,
      ).spans.map(([from]) => short(from).slice(0, 5));
    expect(days(weekly(no, yes))).toEqual(['11-09']);
    expect(days(weekly(yes, no))).toEqual(['11-02', '11-16']);
  });

  it('is on whole days as the owner chose it', () => {
    const text = calendar(
      event('UID:1', 'DTSTART;VALUE=DATE:20261103', 'DTEND;VALUE=DATE:20261105', 'TRANSP:OPAQUE'),
      event('UID:2', 'DTSTART;VALUE=DATE:20261110'),
      event('UID:3', 'DTSTART;VALUE=DATE:20261112', 'DURATION:P2D', 'TRANSP:TRANSPARENT'),
      event('UID:4', 'DTSTART:20261115'),
    );
    const chosen = (allDay: AllDayChoice, timeZone = 'Europe/Oslo') => spans(text, { allDay, timeZone });
    expect(chosen('if_marked')).toEqual(['11-02 23:00–11-04 23:00']);
    expect(chosen('busy')).toEqual(['11-02 23:00–11-04 23:00', '11-09 23:00–11-10 23:00', '11-14 23:00–11-15 23:00']);
    expect(chosen('free')).toEqual([]);
    expect(chosen('if_marked', 'America/Los_Angeles')).toEqual(['11-03 08:00–11-05 08:00']);
  });

  it('repeats, without what is left out and with what is added', () => {
    const text = calendar(
      event(
        'UID:1',
        'DTSTART;TZID=Europe/Oslo:20261005T090000',
        'DTEND;TZID=Europe/Oslo:20261005T100000',
        'RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261118T080000Z',
        'EXDATE;TZID=Europe/Oslo:20261104T090000',
        'EXDATE:20261109T080000Z',
        'EXDATE;VALUE=DATE:20261111',
        'RDATE;TZID=Europe/Oslo:20261120T130000',
        'RDATE;VALUE=PERIOD:20261121T100000Z/PT3H,20261122T100000Z/20261122T101500Z',
      ),
    );
    expect(spans(text)).toEqual([
      '11-02 08:00–09:00',
      '11-16 08:00–09:00',
      '11-18 08:00–09:00',
      '11-20 12:00–13:00',
      '11-21 10:00–13:00',
      '11-22 10:00–10:15',
    ]);
  });

  it('ends with the last day that a rule names, and with its count', () => {
    const daily = (rule: string) =>
      spans(
        calendar(
          event('UID:1', 'DTSTART;TZID=Europe/Oslo:20261102T230000', 'DURATION:PT30M', `RRULE:FREQ=DAILY;${rule}`),
        ),
      );
    expect(daily('UNTIL=20261104')).toHaveLength(3);
    expect(daily('UNTIL=20261104T220000Z')).toHaveLength(3);
    expect(daily('UNTIL=20261104T215959Z')).toHaveLength(2);
    expect(daily('COUNT=4')).toHaveLength(4);
    expect(daily('UNTIL=20201104')).toEqual(['11-02 22:00–22:30']);
  });

  it('follows a repetition that was moved, shortened or called off, also from far away', () => {
    const series = event(
      'UID:1',
      'DTSTART:20261102T100000Z',
      'DTEND:20261102T110000Z',
      'RRULE:FREQ=WEEKLY',
      'SEQUENCE:2',
    );
    const instead = (of: string, ...lines: string[]) => event('UID:1', `RECURRENCE-ID:${of}`, ...lines);
    const text = calendar(
      series,
      instead('20261109T100000Z', 'DTSTART:20261110T140000Z', 'DTEND:20261110T141500Z'),
      instead('20261116T100000Z', 'DTSTART:20261116T100000Z', 'DTEND:20261116T110000Z', 'STATUS:CANCELLED'),
      instead('20261123T100000Z', 'DTSTART:20261123T100000Z', 'DTEND:20261123T110000Z', 'TRANSP:TRANSPARENT'),
      instead('20270531T100000Z', 'DTSTART:20261127T100000Z', 'DTEND:20261127T110000Z'),
    );
    expect(spans(text, { to: NOV + 31 * DAY })).toEqual([
      '11-02 10:00–11:00',
      '11-10 14:00–14:15',
      '11-27 10:00–11:00',
      '11-30 10:00–11:00',
    ]);
    expect(
      spans(calendar(series, instead('20261109T100000Z', 'DTSTART:20261109T100000Z', 'STATUS:CANCELLED'))),
    ).not.toContain('11-09 10:00–11:00');
  });

  it('follows "this and all after it"', () => {
    const series = event('UID:1', 'DTSTART:20261102T100000Z', 'DTEND:20261102T110000Z', 'RRULE:FREQ=WEEKLY;COUNT=5');
    const later = (...lines: string[]) =>
      event('UID:1', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20261116T100000Z', 'DTSTART:20261117T120000Z', ...lines);
    expect(spans(calendar(series, later('DURATION:PT2H')))).toEqual([
      '11-02 10:00–11:00',
      '11-09 10:00–11:00',
      '11-17 12:00–14:00',
      '11-24 12:00–14:00',
      '12-01 12:00–14:00',
    ]);
    expect(spans(calendar(series, later('STATUS:CANCELLED')))).toEqual(['11-02 10:00–11:00', '11-09 10:00–11:00']);
  });

  it('takes the newest of an event that is there twice, and one that stands without its series', () => {
    const text = calendar(
      event('UID:1', 'SEQUENCE:3', 'DTSTART:20261103T100000Z', 'DURATION:PT1H'),
      event('UID:1', 'SEQUENCE:1', 'DTSTART:20261103T150000Z', 'DURATION:PT1H'),
      event('UID:2', 'RECURRENCE-ID:20261105T090000Z', 'DTSTART:20261105T100000Z', 'DURATION:PT1H'),
      event('UID:3', 'DTSTART:20261108T100000Z', 'DURATION:PT1H'),
      event('UID:3', 'DTSTART:20261109T100000Z', 'DURATION:PT1H'),
      event('DTSTART:20261106T100000Z', 'DURATION:PT1H'),
      event('DTSTART:20261107T100000Z', 'DURATION:PT1H'),
    );
    const days = ['03', '05', '06', '07', '08', '09'];
    expect(spans(text)).toEqual(days.map((day) => `11-${day} 10:00–11:00`));
  });

  it('is also what is told without any event', () => {
    const text = calendar(
      'BEGIN:VFREEBUSY',
      'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261103T100000Z/PT1H,20261104T100000Z/20261104T113000Z',
      'FREEBUSY:20261105T100000Z/PT15M',
      'FREEBUSY;FBTYPE=FREE:20261106T100000Z/PT1H',
      'END:VFREEBUSY',
    );
    expect(spans(text)).toEqual(['11-03 10:00–11:00', '11-04 10:00–11:30', '11-05 10:00–10:15']);
  });

  it('is one stretch where several meet, cut off at the ends of what was asked', () => {
    const text = calendar(
      event('UID:1', 'DTSTART:20261025T100000Z', 'DTEND:20261101T120000Z'),
      event('UID:2', 'DTSTART:20261101T110000Z', 'DTEND:20261101T130000Z'),
      event('UID:3', 'DTSTART:20261101T130000Z', 'DTEND:20261101T140000Z'),
      event('UID:4', 'DTSTART:20261230T000000Z', 'DTEND:20270104T000000Z'),
    );
    expect(spans(text)).toEqual(['11-01 00:00–14:00', '12-30 00:00–12-31 00:00']);
    expect(found(text).events).toBe(4);
  });

  it('agrees with another reading of the standard, in every zone and over every change of the clocks', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const rules = fc.constantFrom(
      'DAILY',
      'DAILY;INTERVAL=3',
      'WEEKLY;BYDAY=SU,WE',
      'MONTHLY;BYDAY=-1SU',
      'MONTHLY;BYMONTHDAY=-1',
    );
    fc.assert(
      fc.property(zones, rules, fc.integer({ min: 0, max: 1_439 }), (zone, rule, minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}${String(minute % 60).padStart(2, '0')}00`;
        const lines = [`DTSTART;TZID=${zone}:20260105T${time}`, `RRULE:FREQ=${rule}`];
        const asked = { from: Date.parse('2026-01-07T00:00Z'), to: Date.parse('2026-12-01T00:00Z') };
        const mine = found(calendar(event('UID:1', 'DURATION:PT1M', ...lines)), asked).spans.map(([from]) => from);
        const instant = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC');
        const rruleString = lines.join('\n');
        const theirs = new RRuleTemporal({ rruleString, temporal: Temporal }).between(
          instant(asked.from),
          instant(asked.to),
          true,
        );
        // It tells what begins at the very end of what was asked too.
        const other = new Set(theirs.map(({ epochMilliseconds: at }) => at).filter((at) => at < asked.to));
        expect([...other].filter((at) => !mine.includes(at))).toEqual([]);
        // In the hour that the clocks skip it leaves the event out, and we rather keep the owner free of calls.
        const wallOf = (at: number) =>
          Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toString().slice(11, 16);
        const skipped = mine.filter((at) => !other.has(at));
        expect(skipped.filter((at) => wallOf(at).replace(':', '') === time.slice(0, 4))).toEqual([]);
        expect(skipped.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 60 },
    );
  });

  it('is not known where an event repeats without measure, or a whole calendar does', () => {
    const endless = (uid: number) =>
      event(`UID:${uid}`, 'DTSTART:20261103T100000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY');
    const calm = event('UID:calm', 'DTSTART:20261104T100000Z', 'DURATION:PT1H');
    const one = found(calendar(endless(1), calm));
    expect(one.unread).toBe(1);
    expect(one.spans).toContainEqual([Date.parse('2026-11-04T10:00Z'), Date.parse('2026-11-04T11:00Z')]);
    const many = Array.from({ length: 60 }, (_, index) => endless(index));
    expect(() => found(calendar(...many))).toThrow(TooManySteps);
  });
});
