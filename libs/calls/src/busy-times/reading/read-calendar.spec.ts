import { readFileSync } from 'node:fs';
import { mayBeCalendar, textOf } from './file-text.js';
import { readCalendar } from './read-calendar.js';

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const read = (text: string, isOwn = (_: string) => false) => readCalendar(text, isOwn);

describe('reading a calendar', () => {
  it('keeps times and nothing else', () => {
    const text = calendar(
      'X-WR-CALNAME:Secret name',
      event(
        'UID:secret-uid@home.example',
        'SUMMARY:Secret title',
        'DESCRIPTION:Secret words that go on over',
        '  a second secret line',
        'LOCATION;ALTREP="https://secret.example":Secret place',
        'ATTENDEE;CN="Secret: guest":mailto:secret@guest.example',
        'ORGANIZER:mailto:secret@owner.example',
        'X-SECRET:secret',
        'DTSTART;X-SECRET=secret:20261103T100000Z',
        'DTEND:20261103T110000Z',
        'BEGIN:VALARM',
        'DESCRIPTION:Secret alarm',
        'DURATION:PT5M',
        'END:VALARM',
      ),
    );
    const times = read(text)!;
    expect(JSON.stringify(times)).not.toMatch(/secret|example/i);
    expect(times.events).toEqual([
      expect.objectContaining({
        series: 0,
        start: { wall: Date.UTC(2026, 10, 3, 10), zone: 'UTC', isDay: false },
        durationMs: null,
      }),
    ]);
  });

  it('takes lines as they come: folded anywhere, in any case, with any end', () => {
    const lines = [
      'begin:vevent',
      'dtstart;tzid=',
      ' Europe/Os',
      '\tlo:20261103',
      ' T100000',
      'Duration:PT1H',
      'end:vevent',
    ];
    for (const end of ['\r\n', '\n', '\r']) {
      const times = read(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join(end))!;
      expect(times.events[0]!.start).toEqual({ wall: Date.UTC(2026, 10, 3, 10), zone: 'Europe/Oslo', isDay: false });
    }
  });

  it('passes over what it does not understand, and counts it', () => {
    const text = calendar(
      event('UID:1', 'DTSTART:garbage'),
      event('UID:2', 'SUMMARY:no beginning'),
      event('UID:3', 'DTSTART:20261103T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=SOMETIMES'),
      event('UID:4', 'DTSTART:20261103T100000Z', 'DURATION:PT1H', 'a line that is none', ''),
      event('UID:5', 'DTSTART:20261103T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;BYHOUR=77'),
      'BEGIN:VEVENT',
      'UID:6',
      'DTSTART:20261103T100000Z',
      event('UID:7', 'DTSTART:20261104T100000Z'),
      'BEGIN:VTIMEZONE',
      'TZID:Broken',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VTODO',
      'DTSTART:20261103T100000Z',
      'END:VTODO',
      'END:VEVENT',
    );
    const times = read(text)!;
    expect([times.events.length, times.unread, times.zones]).toEqual([3, 4, []]);
  });

  it('is refused where it is no calendar', () => {
    expect(read('')).toBeNull();
    expect(read('<!doctype html><title>Sign in</title>')).toBeNull();
    expect(read('BEGIN:VCARD\r\nFN:Ada\r\nEND:VCARD')).toBeNull();
    expect(read(calendar())).toEqual({ zones: [], events: [], busy: [], unread: 0 });
  });

  it('is known by its first words, also where each letter takes two bytes', () => {
    const text = calendar(event('UID:1', 'DTSTART:20261103T100000Z'));
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    const swapped = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
    for (const file of [Buffer.from(`\ufeff${text}`), wide, swapped]) {
      expect(mayBeCalendar(file)).toBe(true);
      expect(read(textOf(file))!.events).toHaveLength(1);
    }
    expect(mayBeCalendar(Buffer.from('BEGIN:VCARD'))).toBe(false);
  });

  it('leaves out what is said to be ours', () => {
    const text = calendar(
      event('UID:ours', 'DTSTART:20261103T100000Z'),
      event('UID:theirs', 'DTSTART:20261103T100000Z'),
    );
    expect(read(text, (uid) => uid === 'ours')!.events).toHaveLength(1);
  });

  it('is not slowed down by a long line, many lines or deep nesting', () => {
    const started = performance.now();
    const long = calendar(event('UID:1', `DESCRIPTION:${'x'.repeat(2_000_000)}`, 'DTSTART:20261103T100000Z'));
    const folded = calendar(event('UID:1', 'DTSTART:20261103T100000Z', 'DESCRIPTION:', ' x\r\n'.repeat(300_000)));
    const deep = 'BEGIN:VCALENDAR\r\n'.repeat(200_000) + event('UID:1', 'DTSTART:20261103T100000Z');
    for (const text of [long, folded, deep]) expect(read(text)!.events).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('stands on a package that the product has at run time', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(dependencies['ical.js']).toBeDefined();
  });
});
