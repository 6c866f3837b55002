import fc from 'fast-check';
import { readThread } from './read-thread.js';
import type { ReadItem } from './thread.types.js';
import { UnreadableText } from './unreadable-text.js';

const owner = { names: ['Hedda', 'Hedda Lindqvist'], handles: ['heddasroof'] };
const LONGEST_MS = 5_000;

// Of the processor, which other work on the machine does not lengthen.
const millisecondsSince = (started: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
};

const pieces = fc.constantFrom(
  '• ',
  '  • ',
  '    ',
  '◦ ',
  '- ',
  '1. ',
  '\n',
  '\n\n',
  '\n\n\n',
  '\r\n',
  '\t',
  '\u00a0',
  ' ',
  'Hedda',
  'Hedda,',
  'Bo Lind',
  'Anonymous',
  '@Hedda',
  '@Bo — ',
  '@Bo + @Cem — ',
  '@bo_lind',
  '@bo@chaos.example',
  '@x:twitter',
  'Thanks, Bo.',
  'Hi Hedda',
  'Pingback: A()',
  'Bo says:',
  'Cem Ay',
  'March 3, 2011 at 4:05 pm',
  '3 days ago',
  'Reply',
  '12 comments',
  'Comments',
  '[…] ',
  'Leave a Reply',
  '© 2012',
  'Comment by Bo — 3.3.2011 11:00',
  'Bo Lind said...',
  'Bo • 3 years ago',
  'Bo ➤ Cem Ay • 3 years ago',
  '@bo\n3 years ago',
  '[–]bo 3 points 4 years ago (1 child)',
  '5y',
  'Like',
  '2 replies',
  'Expand full comment',
  'Kind regards,\nBo',
  'Somebody above said',
  'visit our store, 50% off',
  'So it was.',
  'great post',
  'x'.repeat(300),
  '🍞',
  '\ud800',
  'ß',
  '(',
  ')',
  '“',
  '>',
  '…',
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 80 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 400 }),
);

function check(source: string): void {
  let thread;
  try {
    thread = readThread(source, { owner });
  } catch (error) {
    if (error instanceof UnreadableText) return;
    throw error;
  }
  const faults = thread.items.flatMap((item, at) => faultsOf(item, at, thread.items[at - 1]?.line ?? 0));
  expect(faults).toEqual([]);
  for (const { author } of thread.items) {
    for (const { item, quote } of author.inferred?.because ?? []) {
      expect(thread.items[item - 1]?.text).toContain(quote);
    }
  }
  expect(thread.items.length).toBeGreaterThan(0);
  expect(thread.certainty).toBeGreaterThan(0);
  expect(thread.certainty).toBeLessThanOrEqual(1);
}

function faultsOf(item: ReadItem, at: number, lineBefore: number): string[] {
  const rules: [string, boolean][] = [
    ['counts from 1', item.item === at + 1],
    ['keeps the order', item.line > lineBefore],
    ['parts make up the text', item.parts.map((part) => part.text).join('') === item.text],
    ['pingbacks have links', (item.kind === 'pingback') === (item.link !== null)],
    ['answers what came before', item.repliesTo.every((answered) => (answered.item ?? 0) < item.item)],
    ['handles stand in the text', item.handles.every((handle) => item.text.includes(handle))],
  ];
  return rules.filter(([, holds]) => !holds).map(([rule]) => `item ${item.item}: ${rule}`);
}

describe('readThread on any text', () => {
  it('throws nothing but UnreadableText, counts from 1, keeps the order, and its parts make up the text', () => {
    fc.assert(fc.property(text, check), { numRuns: 1500 });
  }, 60_000);

  it('loses no word of a thread in bullets', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 3, maxLength: 12 });
    const comments = fc.array(words, { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(comments, (all) => {
        const source = all.map((each) => `  • Bo Lind\n\n    It was ${each.join(' ')}.\n`).join('\n');
        const { items } = readThread(source, { owner });
        expect(items.map((item) => item.text)).toEqual(all.map((each) => `It was ${each.join(' ')}.`));
      }),
    );
  });

  it.each(
    [
      '@',
      ' ',
      '\n',
      '•',
      '• ',
      'a b ',
      '@a',
      '@a ',
      '@a @',
      '@a\n',
      '@a@',
      '@a, ',
      '• a\n\n',
      '\n• a\n',
      '\t',
      '\u00a0',
      'a:',
      'Hedda ',
      'Hedda, ',
      'Hedda\n',
      '1. ',
      '1. a\n',
      'March 3, 2011 ',
      '3 days ago\n',
      'says: ',
      'Bo says:\n',
      'Reply\n',
      'Comments\n\n',
      '[…] ',
      '(',
      '“',
      'Bo\nMarch 3, 2011 at 4:05 pm\n',
      'thank you Hedda! ',
      'Pingback: a\n',
      '\r',
      '- a\n\n',
      'a\n\n',
      '© ',
      '1.',
      '12:00 ',
      'Bo • 3 years ago\nx\n1 •Reply•Share ›\n',
      'a\n5y\nLike\nReply\n',
      '@bo\n3 years ago\nx\nReply\n',
      'visit our store 50% off ',
      'Bo, Cem, ',
      'a — ',
      '\u200b',
    ].map((repeat) => [JSON.stringify(repeat), repeat]),
  )(
    'ends soon on a long repeat of %s',
    (_, repeat) => {
      const long = repeat.repeat(Math.ceil(40_000 / repeat.length));
      const started = process.cpuUsage();
      check(long);
      const shorter = long.slice(0, 8_000);
      check(`• Hedda\n\n${shorter}\n\n• Bo Lind\n\n${shorter}`);
      check(`Bo says:\nMarch 3, 2011 at 4:05 pm\n${shorter}\n\nHedda says:\nMarch 3, 2011 at 4:06 pm\n${shorter}`);
      expect(millisecondsSince(started)).toBeLessThan(LONGEST_MS);
    },
    60_000,
  );

  it('reads 8,000 items in time that grows with their number only', () => {
    const thread = (count: number) =>
      Array.from({ length: count }, (_, at) => `  • Bo${at} Lind${at}\n\n    @Bo${at - 1} — so it was.\n`).join('\n');
    const time = (source: string) => {
      const started = process.cpuUsage();
      readThread(source, { owner });
      return millisecondsSince(started);
    };
    time(thread(1000));
    const small = time(thread(1000));
    const large = time(thread(8000));
    expect(large).toBeLessThan(Math.max(small, 20) * 24);
    expect(readThread(thread(500), { owner }).items[499]?.repliesTo).toEqual([{ item: 499, name: 'Bo498 Lind498' }]);
  }, 60_000);
});
