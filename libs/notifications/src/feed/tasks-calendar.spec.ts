import fc from 'fast-check';
import ICAL from 'ical.js';
import type { CallInCalendar } from '#libs/calls';
import type { FeedTask } from './feed-task.js';
import { feedTasks } from './feed-task.js';
import { tasksCalendar, type CalendarKind } from './tasks-calendar.js';

const task = (given: Partial<FeedTask> = {}): FeedTask => ({
  id: '01890000-0000-7000-8000-00000000000b',
  name: 'Jenn Whinnem',
  kind: 'suggestion',
  sentence: 'Offered to talk 12 weeks ago, and waits.',
  quote: 'Would definitely love to talk to you!',
  permalink: 'https://blog.example/fail#c5',
  address: 'https://porch.example/people/01890000-0000-7000-8000-00000000000a',
  dueOn: '2026-11-23',
  since: '2026-08-31T09:30:15.250Z',
  ...given,
});

function parsed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return (name: string) => calendar.getAllSubcomponents(name);
}

const fileOf = (tasks: FeedTask[], kind: CalendarKind, calls: CallInCalendar[] = []) =>
  tasksCalendar({ tasks, calls, webAddress: 'https://porch.example' }, kind);

describe('the calendar of tasks', () => {
  it('is read by another program as it was meant: tasks due on a day', () => {
    const [todo, ...more] = parsed(fileOf([task()], 'tasks'))('vtodo');
    expect(more).toEqual([]);
    const value = (name: string) => String(todo!.getFirstPropertyValue(name));
    expect(value('uid')).toBe('01890000-0000-7000-8000-00000000000b@frontporch.invalid');
    expect(value('due')).toBe('2026-11-23');
    expect((todo!.getFirstPropertyValue('due') as ICAL.Time).isDate).toBe(true);
    expect(value('dtstamp')).toBe('2026-08-31T09:30:15Z');
    expect(value('summary')).toBe('Jenn Whinnem: Offered to talk 12 weeks ago, and waits.');
    expect(value('description')).toBe(
      'Offered to talk 12 weeks ago, and waits.\n“Would definitely love to talk to you!”\nhttps://blog.example/fail#c5',
    );
    expect(value('url')).toBe(task().address);
    expect(value('status')).toBe('NEEDS-ACTION');
  });

  it('is read as events of one whole day', () => {
    const [event] = parsed(fileOf([task({ dueOn: '2028-02-29' })], 'events'))('vevent');
    const read = new ICAL.Event(event!);
    expect([read.startDate.toString(), read.endDate.toString(), read.startDate.isDate]).toEqual([
      '2028-02-29',
      '2028-03-01',
      true,
    ]);
    expect(parsed(fileOf([task()], 'events'))('vtodo')).toEqual([]);
  });

  it('is valid without any task, and the same for the same tasks', () => {
    expect(parsed(fileOf([], 'tasks'))('vtodo')).toEqual([]);
    expect(fileOf([task()], 'tasks')).toBe(fileOf([task()], 'tasks'));
  });

  it('survives whatever strangers write: nothing ends a line, every line is short, every word comes back', () => {
    const words = fc.string({ unit: 'binary', maxLength: 300 });
    const check = fc.property(
      words,
      words,
      fc.constantFrom('tasks' as const, 'events' as const),
      (name, quote, kind) => {
        const text = fileOf([task({ name: `x${name}`, quote, permalink: null })], kind);
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const [one, ...more] = parsed(text)(kind === 'tasks' ? 'vtodo' : 'vevent');
        expect(more).toEqual([]);
        const summary = String(one!.getFirstPropertyValue('summary'));
        expect(summary.startsWith('x')).toBe(true);
        expect(String(one!.getFirstPropertyValue('uid'))).toBe(`${task().id}@frontporch.invalid`);
      },
    );
    fc.assert(check, { numRuns: 300 });
  });

  it('brings ordinary words back to the letter', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abc ,;:\\"\nüß–“”日本🌳'), maxLength: 200 });
    const check = fc.property(plain, (quote) => {
      const [todo] = parsed(fileOf([task({ quote, permalink: null })], 'tasks'))('vtodo');
      expect(String(todo!.getFirstPropertyValue('description'))).toBe(`${task().sentence}\n“${quote}”`);
    });
    fc.assert(check, { numRuns: 300 });
  });

  it('holds calls in both kinds, each with the name it keeps for life, and takes cancelled ones out', () => {
    const call: CallInCalendar = {
      id: '01890000-0000-7000-8000-00000000000c',
      contactId: '01890000-0000-7000-8000-00000000000a',
      contactName: 'Wren Ashby',
      startsAt: new Date('2026-12-01T20:00:00Z'),
      endsAt: new Date('2026-12-01T20:20:00Z'),
      sequence: 2,
      isCancelled: false,
      way: 'phone',
      reachAt: '+47 555 01 234',
      invitationId: null,
      reachedBy: '',
      createdAt: new Date('2026-11-27T09:00:00Z'),
      updatedAt: new Date('2026-11-28T09:00:00Z'),
    };
    for (const kind of ['tasks', 'events'] as const) {
      const text = fileOf([task()], kind, [call, { ...call, id: call.id.replace('c', 'd'), isCancelled: true }]);
      const events = parsed(text)('vevent');
      const calls = events.filter((event) => String(event.getFirstPropertyValue('uid')).startsWith('call-'));
      const values = (name: string) => calls.map((event) => String(event.getFirstPropertyValue(name)));
      expect(values('uid')[0]).toBe(`call-${call.id}@frontporch.invalid`);
      expect(values('sequence')).toEqual(['2', '2']);
      expect(values('status')).toEqual(['CONFIRMED', 'CANCELLED']);
      expect(values('summary')[0]).toBe('Call with Wren Ashby');
      expect(values('location')[0]).toBe('You call +47 555 01 234.');
      expect(values('url')[0]).toBe(`https://porch.example/people/${call.contactId}/brief`);
      expect(values('dtstart')[0]).toBe('2026-12-01T20:00:00Z');
    }
  });
});

describe('what of a task leaves', () => {
  const known = {
    id: '1',
    contactId: '2',
    name: 'Ana',
    kind: 'suggestion' as const,
    group: 'replies' as const,
    sentence: 'Asked you this.',
    quote: 'How was it after the chemo?',
    permalink: 'https://blog.example/my-tumour',
    dueOn: '2026-11-23',
    since: new Date('2026-11-01T00:00:00Z'),
  };
  const place = { webAddress: 'https://porch.example', includeSensitive: false };

  it('is nothing sensitive unless it is allowed', () => {
    expect(feedTasks([known], place)[0]).toMatchObject({ quote: null, permalink: null, sentence: 'Asked you this.' });
    expect(feedTasks([known], { ...place, includeSensitive: true })[0]).toMatchObject({ quote: known.quote });
  });

  it('stands by its day', () => {
    const days = ['2026-12-01', '2026-11-23', '2026-11-30'].map((dueOn, id) => ({ ...known, id: String(id), dueOn }));
    expect(feedTasks(days, place).map(({ dueOn }) => dueOn)).toEqual(['2026-11-23', '2026-11-30', '2026-12-01']);
  });
});
