import fc from 'fast-check';
import ICAL from 'ical.js';
import { foldLine, textValue } from './calendar-lines.js';
import type { FeedTask } from './feed-task.js';
import { feedTasks } from './feed-task.js';
import { tasksCalendar } from './tasks-calendar.js';

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

describe('the calendar of tasks', () => {
  it('is read by another program as it was meant: tasks due on a day', () => {
    const [todo, ...more] = parsed(tasksCalendar([task()], 'tasks'))('vtodo');
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
    const [event] = parsed(tasksCalendar([task({ dueOn: '2028-02-29' })], 'events'))('vevent');
    const read = new ICAL.Event(event!);
    expect([read.startDate.toString(), read.endDate.toString(), read.startDate.isDate]).toEqual([
      '2028-02-29',
      '2028-03-01',
      true,
    ]);
    expect(parsed(tasksCalendar([task()], 'events'))('vtodo')).toEqual([]);
  });

  it('is valid without any task, and the same for the same tasks', () => {
    expect(parsed(tasksCalendar([], 'tasks'))('vtodo')).toEqual([]);
    expect(tasksCalendar([task()], 'tasks')).toBe(tasksCalendar([task()], 'tasks'));
  });

  it('survives whatever strangers write: nothing ends a line, every line is short, every word comes back', () => {
    const words = fc.string({ unit: 'binary', maxLength: 300 });
    const check = fc.property(
      words,
      words,
      fc.constantFrom('tasks' as const, 'events' as const),
      (name, quote, kind) => {
        const text = tasksCalendar([task({ name: `x${name}`, quote, permalink: null })], kind);
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
      const [todo] = parsed(tasksCalendar([task({ quote, permalink: null })], 'tasks'))('vtodo');
      expect(String(todo!.getFirstPropertyValue('description'))).toBe(`${task().sentence}\n“${quote}”`);
    });
    fc.assert(check, { numRuns: 300 });
  });

  it('folds between characters', () => {
    const folded = foldLine(`SUMMARY:${'🌳'.repeat(60)}`);
    expect(folded.split('\r\n ').join('')).toBe(`SUMMARY:${'🌳'.repeat(60)}`);
    expect(textValue('a,b;c\\d\r\ne\u0007')).toBe('a\\,b\\;c\\\\d\\ne');
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
