import type { TodayLine, TodayView } from '#libs/followups';
import { dailyLetter } from './daily-letter.js';
import { letterHtml } from './letter-html.js';
import { letterText } from './letter-text.js';
import { weeklyLetter } from './weekly-letter.js';

const place = { webAddress: 'https://porch.example', includeSensitive: false };
const counts = { calls: 2, replies: 1, promises: 0, quiet: 4, hellos: 0 };

function line(given: Partial<TodayLine> = {}): TodayLine {
  return {
    id: '01890000-0000-7000-8000-00000000000b',
    reason: 'they_offered',
    group: 'calls',
    state: 'open',
    sentence: 'Offered to talk 12 weeks ago under “The conversation fail”.',
    whyNow: 'No call since.',
    suggestedChannel: 'phone',
    evidence: [],
    notBefore: null,
    actions: [],
    contact: { id: '01890000-0000-7000-8000-00000000000a', name: 'Jenn Whinnem', circle: null, depth: 'chat' },
    quote: 'Would definitely love to talk to you!',
    interactionId: null,
    permalink: 'https://blog.example/fail#c5',
    threadId: null,
    threadTitle: null,
    position: null,
    happenedAt: null,
    precision: 'none',
    datedBy: null,
    ...given,
  };
}
const day = (given: Partial<TodayView> = {}): TodayView => ({
  date: '2026-11-23',
  counts,
  more: [],
  away: null,
  done: [],
  lines: [line()],
  ...given,
});

describe('the daily letter', () => {
  it('tells counts in words and each line with its quote, its place and its person', () => {
    const letter = dailyLetter(day(), place);
    expect(letter.subject).toBe('Monday 23 November: two calls, one reply owed and four gone quiet');
    expect(letterText(letter)).toBe(`Monday 23 November

Two calls, one reply owed and four gone quiet. This one for today:

* Jenn Whinnem
  Offered to talk 12 weeks ago under “The conversation fail”.
  “Would definitely love to talk to you!”
  No call since.
  Open the words: https://blog.example/fail#c5
  In Frontporch: https://porch.example/people/01890000-0000-7000-8000-00000000000a

Open Today: https://porch.example/

--
To change or switch off this mail: https://porch.example/settings#mails
`);
  });

  it('says how many there are for today, and when there is nobody', () => {
    expect(letterText(dailyLetter(day({ lines: [line(), line(), line()] }), place))).toContain(
      'These three for today:',
    );
    const none = { calls: 0, replies: 0, promises: 0, quiet: 0, hellos: 0 };
    const quiet = dailyLetter(day({ lines: [], counts: none }), place);
    expect(quiet.subject).toBe('Monday 23 November: the porch is quiet');
    expect(letterText(quiet)).toContain('Nobody is waiting on you.');
    const many = dailyLetter(day({ counts: { ...none, quiet: 100 }, more: ['quiet'] }), place);
    expect(many.subject).toBe('Monday 23 November: 100 or more gone quiet');
  });

  it('is a page without pictures, scripts or anything that is fetched, right on light and on dark ground', () => {
    const html = letterHtml(dailyLetter(day(), place));
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).not.toMatch(/<(img|script|link|iframe|style|object|video)\b|url\(|@import|background|src=/i);
    const addresses = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]);
    expect(addresses).toEqual([
      'https://porch.example/people/01890000-0000-7000-8000-00000000000a',
      'https://blog.example/fail#c5',
      'https://porch.example/',
      'https://porch.example/settings#mails',
    ]);
  });

  it.each([
    ['name', { contact: { ...line().contact, name: '<img src=x onerror=alert(1)>' } }],
    ['quote', { quote: '</p><script>alert(1)</script>' }],
    ['sentence', { sentence: 'Under “<b onclick=x>”' }],
    ['permalink', { permalink: 'javascript:alert(1)' }],
    ['permalink with quotes', { permalink: 'https://x.example/"onmouseover="alert(1)' }],
    ['note', { whyNow: '<a href="https://evil.example">here</a>' }],
  ])('takes a hostile %s as plain text', (_, given) => {
    const html = letterHtml(dailyLetter(day({ lines: [line(given)] }), place));
    expect(html).not.toMatch(/<(script|img|b)\b|javascript:|href="https:\/\/evil|"\s*onmouseover=/i);
  });

  it('keeps strangers on their line and without signs for a terminal in the plain text', () => {
    const text = letterText(dailyLetter(day({ lines: [line({ quote: 'Hi\n\n--\nBuy\u001b[31m\u202e now' })] }), place));
    expect(text).toContain('“Hi -- Buy[31m now”');
  });

  it.each([
    ['quote', { quote: 'Since the chemo I walk with the dog again.' }],
    ['sentence', { sentence: 'Asked you this under “My cancer, a year on”.' }],
    ['address', { permalink: 'https://blog.example/my-cancer-a-year-on' }],
  ])('leaves out a sensitive %s unless it is allowed', (field, given) => {
    const lines = [line({ ...given, evidence: [{ kind: 'words' } as never] })];
    const covered = letterText(dailyLetter(day({ lines }), place));
    expect(covered).not.toMatch(/chemo|cancer/);
    if (field !== 'address') {
      expect(covered).toContain(field === 'quote' ? 'The words are covered here.' : 'A call would be welcome.');
    }
    expect(letterText(dailyLetter(day({ lines }), { ...place, includeSensitive: true }))).toMatch(/chemo|cancer/);
  });
});

describe('the weekly letter', () => {
  const people = [{ id: '01890000-0000-7000-8000-00000000000a', name: 'Ana' }];
  const week = {
    startsOn: '2026-11-16',
    endsOn: '2026-11-22',
    isQuiet: false,
    sentences: ['41 comments came from 23 people; you answered six.', 'A new voice: Ana.'],
    newVoices: people,
    movedUp: [],
    wentQuiet: [],
  };

  it('is the sentences of the week, and the people to be opened', () => {
    expect(letterText(weeklyLetter(week as never, place))).toBe(`The week from Monday 16 November to Sunday 22 November

41 comments came from 23 people; you answered six.

A new voice: Ana.

NEW VOICES

Ana: https://porch.example/people/01890000-0000-7000-8000-00000000000a

Open the week: https://porch.example/week?of=2026-11-16

--
To change or switch off this mail: https://porch.example/settings#mails
`);
  });

  it('says so when nothing passed', () => {
    const quiet = weeklyLetter({ ...week, isQuiet: true, newVoices: [] } as never, place);
    expect(letterText(quiet)).toContain('Nothing passed in this week. The porch was quiet.');
  });
});
