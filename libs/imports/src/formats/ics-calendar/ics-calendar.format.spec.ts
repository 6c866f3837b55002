import { fileInMemory } from '#libs/platform';
import {
  contactsOf,
  describeReal,
  everyRealFile,
  faultsOf,
  holdsUp,
  interactionsOf,
  leftOutOf,
  readAll,
  realFile,
} from '../../../test/read-format.js';
import { contentLines } from '../content-lines/content-lines.js';
import { calendarParts } from './calendar-parts.js';
import { icsCalendar } from './ics-calendar.format.js';
import { meetingWay } from './meeting-way.js';

const me = { identities: [{ kind: 'email' as const, value: 'me@porch.example' }] };
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const ann = 'ATTENDEE;CN="Porter, Ann";PARTSTAT=ACCEPTED:MAILTO:ann@home.example';
const ben = "ATTENDEE;CN=Ben ^'Bo^' Ode:mailto:ben@home.example";
const byMe = 'ORGANIZER;CN=Me:mailto:me@porch.example';
const at = ['DTSTART:20210704T140000Z', 'DTEND:20210704T144500Z'];
const read = (text: string, reading: object = me) => readAll(icsCalendar, fileInMemory('a.ics', text), reading);
const times = async (text: string) => interactionsOf(await read(text)).map((one) => one.at?.toISOString().slice(0, 16));

describe('icsCalendar: meetings', () => {
  it('reads who was there, when, how long and where', async () => {
    const text = calendar(
      event(
        'UID:1@x',
        ...at,
        'SUMMARY:Talk\\, long',
        'LOCATION:1 Quay\\, Hull',
        byMe,
        ann,
        ben,
        'ATTENDEE:mailto:me@porch.example',
      ),
    );
    expect(interactionsOf(await read(text))).toMatchObject([
      {
        place: { file: 'a.ics', line: 3 },
        key: 'event 1@x 2021-07-04T14:00:00.000Z',
        channel: 'in_person',
        kind: 'meeting',
        direction: 'outbound',
        at: new Date('2021-07-04T14:00:00Z'),
        precision: 'instant',
        author: null,
        to: [
          { name: 'Porter, Ann', identities: [{ kind: 'email', printed: 'ann@home.example' }] },
          { name: 'Ben "Bo" Ode', identities: [{ kind: 'email', printed: 'ben@home.example' }] },
        ],
        text: 'Talk, long',
        durationMinutes: 45,
      },
    ]);
  });

  it('lets begin it whoever asked', async () => {
    const text = calendar(
      event('UID:1', ...at, 'ORGANIZER:mailto:ann@home.example', ann, ben, 'ATTENDEE:mailto:me@porch.example'),
    );
    const [begun, rest] = interactionsOf(await read(text));
    expect(begun).toMatchObject({ direction: 'inbound', author: { name: 'Porter, Ann' }, to: [] });
    expect(rest).toMatchObject({ direction: 'outbound', author: null, to: [{ name: 'Ben "Bo" Ode' }] });
    expect(begun!.key).not.toBe(rest!.key);
  });

  it('leaves out what was no meeting, and says why', async () => {
    const everybody = Array.from({ length: 30 }, (_, n) => `ATTENDEE:mailto:p${n}@home.example`);
    const text = calendar(
      event('UID:1', ...at, 'SUMMARY:Dentist'),
      event('UID:2', ...at, 'STATUS:CANCELLED', ann),
      event('UID:3', ...at, ann, 'ATTENDEE;PARTSTAT=DECLINED:mailto:me@porch.example'),
      event('UID:4', ...at, 'ATTENDEE;PARTSTAT=DECLINED:mailto:ann@home.example'),
      event('UID:5', ...at, ...everybody),
      event('UID:6', 'DTSTART:20300101T100000Z', ann),
      event(
        'UID:7',
        ...at,
        'ATTENDEE;CUTYPE=ROOM:mailto:room@home.example',
        'ATTENDEE:mailto:x@resource.calendar.google.com',
      ),
      'BEGIN:VTODO\r\nSUMMARY:Buy\r\nEND:VTODO',
    );
    const records = await read(text);
    expect(leftOutOf(records).map(({ reason }) => reason)).toEqual([
      'Nobody else was asked.',
      'Cancelled.',
      'You declined.',
      'Everybody declined.',
      'A gathering of 30 people: nobody in particular was met.',
      'It has not taken place yet.',
      'Nobody else was asked.',
      'A task, no meeting.',
    ]);
    expect(interactionsOf(records)).toEqual([]);
    const cancelled = calendar('METHOD:CANCEL', event('UID:1', ...at, ann));
    expect(leftOutOf(await read(cancelled))).toMatchObject([{ reason: 'Cancelled.' }]);
  });

  it('reads days, zones, and zones that only the file knows', async () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Our Zone',
      'BEGIN:STANDARD',
      'DTSTART:19701025T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:19700329T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ];
    const text = calendar(
      event('UID:1', 'DTSTART;VALUE=DATE:20210704', 'DTEND;VALUE=DATE:20210705', ann),
      event('UID:2', 'DTSTART;TZID=Europe/Berlin:20210704T100000', 'DURATION:PT30M', ann),
      event('UID:3', 'DTSTART:20210704T100000', ann),
      event('UID:4', 'DTSTART;TZID="Our Zone":20210704T100000', ann),
      event('UID:5', 'DTSTART;TZID="Our Zone":20210104T100000', ann),
      event('UID:6', 'DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20210104T100000', ann),
      ...zone,
    );
    const rows = interactionsOf(await read(text));
    expect(rows.map((one) => `${one.at!.toISOString().slice(0, 16)} ${one.precision} ${one.durationMinutes}`)).toEqual([
      '2021-07-04T04:00 day null',
      '2021-07-04T08:00 instant 30',
      '2021-07-04T14:00 instant null',
      '2021-07-04T08:00 instant null',
      '2021-01-04T09:00 instant null',
      '2021-01-04T09:00 instant null',
    ]);
  });
});

describe('icsCalendar: recurrences', () => {
  const weekly = ['UID:w', 'DTSTART;TZID=America/New_York:20210301T100000', 'RRULE:FREQ=WEEKLY;COUNT=4', ann];

  it('tells each time, over daylight saving, without what was taken out and with what was changed', async () => {
    expect(await times(calendar(event(...weekly)))).toEqual([
      '2021-03-01T15:00',
      '2021-03-08T15:00',
      '2021-03-15T14:00',
      '2021-03-22T14:00',
    ]);
    const changed = calendar(
      event(
        'UID:w',
        'RECURRENCE-ID;TZID=America/New_York:20210315T100000',
        'DTSTART;TZID=America/New_York:20210316T110000',
        ann,
      ),
      event(...weekly, 'EXDATE;TZID=America/New_York:20210308T100000', 'RDATE:20210401T140000Z'),
    );
    expect(await times(changed)).toEqual([
      '2021-03-16T15:00',
      '2021-03-01T15:00',
      '2021-03-22T14:00',
      '2021-04-01T14:00',
    ]);
    const keys = interactionsOf(await read(changed)).map(({ key }) => key);
    expect(keys[0]).toBe('event w 2021-03-15T14:00:00.000Z');
  });

  it('tells what took place until now, and no more than a bound', async () => {
    const daily = ['UID:d', 'DTSTART:20200101T100000Z', 'RRULE:FREQ=DAILY', ann];
    const records = await read(calendar(event(...daily)));
    const rows = interactionsOf(records);
    expect([rows.length, rows.at(-1)!.at]).toEqual([500, new Date('2026-11-27T10:00:00Z')]);
    expect(leftOutOf(records)).toMatchObject([
      { reason: 'Earlier ones of a meeting that recurs very often.', count: 2_023 },
      { reason: 'What is still to come of it.' },
    ]);
    const later = await read(calendar(event(...daily)), { ...me, readAt: new Date('2026-11-29T12:00:00Z') });
    const known = new Set(rows.map(({ key }) => key));
    expect(interactionsOf(later).filter(({ key }) => !known.has(key))).toHaveLength(2);
  });

  it('ends on the day that it says, and tells the first of what it cannot read', async () => {
    const until = ['UID:u', 'DTSTART;VALUE=DATE:20210301', 'RRULE:FREQ=DAILY;UNTIL=20210303', ann];
    expect(await times(calendar(event(...until)))).toHaveLength(3);
    const records = await read(calendar(event('UID:s', ...at, 'RRULE:FREQ=SECONDLY', ann)));
    expect([interactionsOf(records).length, leftOutOf(records).length]).toEqual([1, 1]);
  });
});

describe('icsCalendar: owner and birthdays', () => {
  it('asks whether the calendar’s name, or who is at every meeting, is the owner', async () => {
    const named = calendar('X-WR-CALNAME:me@porch.example', event('UID:1', ...at, byMe, ann));
    const records = await read(named, {});
    expect(records[0]).toMatchObject({
      type: 'owner',
      isCertain: false,
      person: { identities: [{ printed: 'me@porch.example' }] },
    });
    expect(interactionsOf(records)[0]!.to).toHaveLength(1);
    const others = ['a', 'b', 'c'].map((one) =>
      event(`UID:${one}`, ...at, byMe, `ATTENDEE:mailto:${one}@home.example`),
    );
    expect((await read(calendar(...others), {}))[0]).toMatchObject({
      type: 'owner',
      person: { identities: [{ printed: 'me@porch.example' }] },
    });
    expect(await read(calendar(...others))).toHaveLength(3);
  });

  it('takes birthdays for contacts, each once', async () => {
    const day = ['DTSTART;VALUE=DATE:20211210', 'RRULE:FREQ=YEARLY'];
    const text = calendar(
      'X-WR-CALNAME:Birthdays',
      event('UID:1', 'DTSTART;VALUE=DATE:20211210', "SUMMARY:Ann Porter's birthday"),
      event('UID:2', 'DTSTART;VALUE=DATE:20221210', "SUMMARY:Ann Porter's birthday"),
      event('UID:3', ...day, 'SUMMARY:James’ 40th Birthday'),
      event('UID:4', ...day, 'SUMMARY:Ben Ode hat Geburtstag'),
    );
    const records = await read(text);
    expect(contactsOf(records).map(({ person, birthday }) => `${person.name} ${birthday}`)).toEqual([
      'Ann Porter --12-10',
      'James --12-10',
      'Ben Ode --12-10',
    ]);
    expect(leftOutOf(records)).toMatchObject([{ reason: 'The same birthday, once more.' }]);
    const party = calendar(event('UID:1', 'DTSTART:20211210T180000Z', "SUMMARY:Ann Porter's birthday", ann));
    expect(interactionsOf(await read(party))).toHaveLength(1);
  });
});

describe('icsCalendar: broken files', () => {
  it('survives any cut, any pieces, and says what is missing', async () => {
    const text = calendar(
      event('UID:1', ...at, `SUMMARY:Zoë ${'long '.repeat(30)}`.replace(/.{70}/g, '$&\r\n '), ann),
      event('UID:2', 'DTSTART:soon', ann),
      event(
        'UID:3',
        'DTSTART;X="a:b;c":20210704T100000',
        'RRULE:FREQ=DAILY;COUNT=2',
        'ATTENDEE;CN="x:mailto:x@y.example',
        '__proto__:x',
      ),
    );
    await holdsUp(icsCalendar, 'a.ics', text, me);
    expect(faultsOf(await read(text)).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The event on line \d+ can't be read: “soon” is no date\.$/),
    ]);
    expect(faultsOf(await read(text.slice(0, -20)))).toHaveLength(2);
    expect(faultsOf(await read(calendar(event('UID:1', ann))))).toMatchObject([
      { message: expect.stringContaining('it has no date') },
    ]);
  });
});

describe('meetingWay', () => {
  it.each([
    [{ location: '1 Quay, Hull' }, 'meeting in_person'],
    [{ location: 'https://zoom.us/j/123' }, 'meeting video'],
    [{ location: '1 Quay, Hull', conference: 'https://meet.google.com/abc' }, 'meeting in_person'],
    [{ conference: 'https://meet.google.com/abc' }, 'meeting video'],
    [{ description: 'Join: https://teams.microsoft.com/l/x' }, 'meeting video'],
    [{ location: '+1 901 867 5309 pin 123' }, 'meeting phone'],
    [{ summary: 'Phone call with Ann' }, 'meeting phone'],
    [{ summary: 'Skype with Ann' }, 'meeting video'],
    [{ summary: 'Coffee with Ann' }, 'meeting in_person'],
    [{ summary: 'Ann / Ben' }, 'call other'],
  ])('%j', (given, expected) => {
    const { kind, channel } = meetingWay({ location: '', summary: '', description: '', conference: '', ...given });
    expect(`${kind} ${channel}`).toBe(expected);
  });
});

// Events and lines of attendees (those of alarms too) as formats.md counts them.
const COUNTS: Record<string, [events: number, attendees: number]> = {
  'ics/icalendar/example.ics': [2, 3],
  'ics/icalendar/issue_27_multiple_periods_in_freebusy_multiple_freebusies.ics': [0, 1],
  'ics/icalendar/issue_27_multiple_periods_in_freebusy_one_freebusy.ics': [0, 1],
  'ics/icalendar/property_params.ics': [1, 3],
  'ics/icalendar/rfc_5545_end.ics': [0, 1],
  'ics/icalendar/rfc_7256_multi_value_parameters.ics': [2, 6],
  'ics/icalendar/start_date.ics': [0, 1],
  'ics/icaljs/google_birthday.ics': [4, 4],
  'ics/icaljs/parserv2.ics': [1, 2],
  'ics/icaljs/property_params.ics': [0, 7],
  'ics/icaljs/recur_instances.ics': [3, 3],
  'ics/icaljs/recur_instances_finite.ics': [1, 3],
  'ics/icaljs/unfold_properties.ics': [0, 1],
};

describeReal('icsCalendar: real files', () => {
  it('finds every event and every attendee of every file', async () => {
    const files = await everyRealFile('ics');
    expect(icsCalendar.claim(files)).toHaveLength(files.length);
    for (const file of files) {
      let [events, attendees] = [0, 0];
      for await (const { kind } of calendarParts(file)) if (kind === 'VEVENT') events++;
      for await (const { name } of contentLines(file)) if (name === 'ATTENDEE') attendees++;
      expect([file.path, events, attendees]).toEqual([file.path, ...(COUNTS[file.path] ?? [1, 1])]);
      await readAll(icsCalendar, file);
    }
  });

  it('reads birthdays, and recurrences of which some were changed', async () => {
    const birthdays = await readAll(icsCalendar, await realFile('ics/icaljs/google_birthday.ics'));
    expect(contactsOf(birthdays)).toMatchObject([{ person: { name: 'PErson #2' }, birthday: '--12-10' }]);
    const finite = interactionsOf(await readAll(icsCalendar, await realFile('ics/icaljs/recur_instances_finite.ics')));
    expect(finite.filter(({ author }) => author === null).map((one) => one.at?.toISOString().slice(0, 16))).toEqual([
      '2012-10-02T17:00',
      '2012-11-05T18:00',
      '2012-11-06T18:00',
      '2012-11-10T18:00',
      '2012-12-04T18:00',
    ]);
    const notes = await readAll(
      icsCalendar,
      await realFile('ics/icalendar/issue_156_RDATE_with_PERIOD_TZID_khal_2.ics'),
    );
    expect(interactionsOf(notes).map((one) => one.at?.toISOString().slice(0, 16))).toEqual([
      '2021-11-01T15:00',
      '2021-12-06T15:00',
      '2022-01-03T15:00',
      '2022-02-07T15:00',
    ]);
  });
});
