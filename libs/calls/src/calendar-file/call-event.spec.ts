import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { calendarFile } from './calendar-file.js';
import { callEvent, callUid, type CalendarCall, type EventWords, type Parties } from './call-event.js';

const call = (given: Partial<CalendarCall> = {}): CalendarCall => ({
  id: '01890000-0000-7000-8000-00000000000b',
  startsAt: new Date('2026-12-01T20:00:00Z'),
  endsAt: new Date('2026-12-01T20:20:00Z'),
  sequence: 0,
  isCancelled: false,
  createdAt: new Date('2026-11-27T09:00:00.123Z'),
  updatedAt: new Date('2026-11-27T09:00:00.123Z'),
  ...given,
});
const words: EventWords = {
  summary: 'Call with Ada Vale',
  location: 'Ada Vale calls you at +1 555 010 99.',
  description: 'Ada Vale calls you.\nTo move or cancel it: https://porch.example/call/abc',
  url: 'https://porch.example/call/abc',
};
const parties: Parties = {
  organizer: { address: 'porch@vale.example', name: 'Ada Vale', sentBy: null },
  attendees: [{ address: 'wren@ashby.example', name: null, isChair: false, hasAccepted: true }],
};

/** One reader: ical.js. */
function readByIcal(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  const events = calendar.getAllSubcomponents('vevent');
  const value = (name: string) => String(events[0]!.getFirstPropertyValue(name));
  return { calendar, events, value, event: new ICAL.Event(events[0]) };
}

/** Another one that shares no code with it: node-ical. */
function readByNodeIcal(text: string): VEvent & { method?: string } {
  const parts = Object.values(nodeIcal.sync.parseICS(text)).filter((part) => part?.type === 'VEVENT');
  expect(parts).toHaveLength(1);
  return parts[0] as VEvent;
}

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'val' in value ? String(value.val) : String(value ?? '');

describe('a call as an event of a calendar', () => {
  it('rings before it where it shall, for two independent programs, and not once it is cancelled', () => {
    const file = (given: Partial<CalendarCall>, ringMinutes?: number) =>
      calendarFile('PUBLISH', callEvent(call(given), { ...words, ...(ringMinutes ? { ringMinutes } : {}) }));
    const alarms = (text: string) => readByIcal(text).events[0]!.getAllSubcomponents('valarm');
    const [alarm, ...more] = alarms(file({}, 10));
    expect([more.length, String(alarm!.getFirstPropertyValue('action'))]).toEqual([0, 'DISPLAY']);
    const trigger = alarm!.getFirstPropertyValue('trigger') as InstanceType<typeof ICAL.Duration>;
    expect([trigger.toSeconds(), alarm!.getFirstPropertyValue('description')]).toEqual([-600, words.summary]);
    expect(readByNodeIcal(file({}, 10))).toMatchObject({ alarms: [{ trigger: '-PT10M', action: 'DISPLAY' }] });
    // The event itself is still what it was.
    expect(textOf(readByNodeIcal(file({}, 10)).description)).toBe(words.description);
    expect([alarms(file({})), alarms(file({ isCancelled: true }, 10))]).toEqual([[], []]);
  });

  it('is read by two independent programs as it was meant', () => {
    const text = calendarFile('REQUEST', callEvent(call({ sequence: 3 }), words, parties));
    const { calendar, events, value, event } = readByIcal(text);
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(events).toHaveLength(1);
    expect([value('uid'), value('sequence'), value('status')]).toEqual([callUid(call().id), '3', 'CONFIRMED']);
    expect([value('dtstart'), value('dtend'), value('dtstamp')]).toEqual([
      '2026-12-01T20:00:00Z',
      '2026-12-01T20:20:00Z',
      '2026-11-27T09:00:00Z',
    ]);
    expect([event.summary, event.location, event.description]).toEqual([
      words.summary,
      words.location,
      words.description,
    ]);
    expect([value('organizer'), value('attendee')]).toEqual(['mailto:porch@vale.example', 'mailto:wren@ashby.example']);
    const attendee = events[0]!.getFirstProperty('attendee')!;
    expect([attendee.getParameter('partstat'), attendee.getParameter('role'), attendee.getParameter('cn')]).toEqual([
      'ACCEPTED',
      'REQ-PARTICIPANT',
      undefined,
    ]);
    const other = readByNodeIcal(text);
    expect([other.uid, String(other.sequence), other.status]).toEqual([callUid(call().id), '3', 'CONFIRMED']);
    expect([other.start.toISOString(), other.end!.toISOString()]).toEqual([
      '2026-12-01T20:00:00.000Z',
      '2026-12-01T20:20:00.000Z',
    ]);
    expect([textOf(other.summary), textOf(other.location), textOf(other.description)]).toEqual([
      words.summary,
      words.location,
      words.description,
    ]);
    expect(other.organizer).toMatchObject({ val: 'mailto:porch@vale.example' });
  });

  it('keeps its name and grows its number when it is moved, and says when it is cancelled', () => {
    const moved = call({
      sequence: 1,
      startsAt: new Date('2026-12-03T20:00:00Z'),
      endsAt: new Date('2026-12-03T20:20:00Z'),
    });
    const cancelled = call({ sequence: 2, isCancelled: true });
    const read = (one: CalendarCall, method: 'REQUEST' | 'CANCEL') =>
      readByIcal(calendarFile(method, callEvent(one, words, parties)));
    expect([read(call(), 'REQUEST').value('uid'), read(moved, 'REQUEST').value('uid')]).toEqual([
      callUid(call().id),
      callUid(call().id),
    ]);
    expect(read(moved, 'REQUEST').value('dtstart')).toBe('2026-12-03T20:00:00Z');
    const end = read(cancelled, 'CANCEL');
    expect([end.calendar.getFirstPropertyValue('method'), end.value('status'), end.value('sequence')]).toEqual([
      'CANCEL',
      'CANCELLED',
      '2',
    ]);
    expect(readByNodeIcal(calendarFile('CANCEL', callEvent(cancelled, words, parties))).status).toBe('CANCELLED');
  });

  it('without anybody who asks is a plain file to be taken in by hand', () => {
    const text = calendarFile(null, callEvent(call(), words));
    expect(text).not.toMatch(/^(METHOD|ORGANIZER|ATTENDEE)/m);
    expect(readByNodeIcal(text).uid).toBe(callUid(call().id));
  });

  it('says on whose behalf it is sent, and keeps signs of an address from meaning anything', () => {
    const organizer = { address: 'ada@vale.example', name: 'Ada "Bee", Vale', sentBy: 'porch@vale.example' };
    const [attendee] = parties.attendees;
    const text = calendarFile(
      'REQUEST',
      callEvent(call(), words, {
        organizer,
        attendees: [{ ...attendee!, address: 'a?subject=x&b+c@ashby.example' }],
      }),
    );
    const { events, value } = readByIcal(text);
    const read = events[0]!.getFirstProperty('organizer')!;
    expect([read.getParameter('cn'), read.getParameter('sent-by')]).toEqual([
      organizer.name,
      'mailto:porch@vale.example',
    ]);
    expect(value('attendee')).toBe('mailto:a%3Fsubject%3Dx%26b+c@ashby.example');
  });

  it('survives whatever strangers write: nothing ends a line, every line is short, nothing is added', () => {
    const wild = fc.string({ unit: 'binary', maxLength: 300 });
    const lines = fc.string({
      unit: fc.constantFrom(...'\r\n:;,"\\^=\t BEGIN:VEVENTATTENDEEé🌳\u2028\u0000'),
      maxLength: 200,
    });
    const any = fc.oneof(wild, lines);
    const check = fc.property(any, any, any, any, (summary, location, description, name) => {
      const given = { summary: `x${summary}`, location, description, url: null };
      const named = { ...parties, organizer: { ...parties.organizer, name } };
      const text = calendarFile('REQUEST', callEvent(call(), given, named));
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
      const { calendar, events, value } = readByIcal(text);
      expect(calendar.getAllSubcomponents()).toHaveLength(1);
      const names = events[0]!.getAllProperties().map((property) => property.name);
      expect(names.filter((one) => one === 'attendee' || one === 'organizer')).toEqual(['organizer', 'attendee']);
      expect(names).toHaveLength(new Set(names).size);
      expect([value('uid'), value('attendee')]).toEqual([callUid(call().id), 'mailto:wren@ashby.example']);
      expect(value('summary').startsWith('x')).toBe(true);
      const other = readByNodeIcal(text);
      expect([other.uid, other.start.toISOString()]).toEqual([callUid(call().id), '2026-12-01T20:00:00.000Z']);
    });
    fc.assert(check, { numRuns: 500 });
  });

  it('brings ordinary words back to the letter, by both readers', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abc ,;:\\"\nüß–“”日本🌳'), minLength: 1, maxLength: 200 });
    const check = fc.property(plain, plain, (description, name) => {
      const named = { ...parties, organizer: { ...parties.organizer, name } };
      const text = calendarFile('REQUEST', callEvent(call(), { ...words, description: `x${description}x` }, named));
      const { events, event } = readByIcal(text);
      expect(event.description).toBe(`x${description}x`);
      const cn = events[0]!.getFirstProperty('organizer')!.getParameter('cn') as string;
      expect(cn).toBe(name.replace(/\n+/g, ' ').replaceAll('\\', '/').trim());
      expect(textOf(readByNodeIcal(text).description)).toBe(`x${description}x`);
    });
    fc.assert(check, { numRuns: 300 });
  });
});
