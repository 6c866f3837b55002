import fc from 'fast-check';
import { call, DAY, facts, mail, NOW, reply, row, signal } from '../../test/build-facts.js';
import { asksTheOwner } from '../facts/asks-the-owner.js';
import { cameAt, comesAfter, isTalk, isTouch, plusDays } from '../facts/touches.js';
import { unanswered } from './unanswered.js';

const asked = row({ id: 'a', ago: 12, text: 'Lovely. How long do you soak it?' });
const find = (given: Parameters<typeof facts>[0]) => unanswered.find(facts(given), NOW);
const item = (position: number, given: Parameters<typeof row>[0]) =>
  row({ ago: null, threadId: 't', position, ...given });

it('quotes the question, says since when, and waits on the channel on which it was asked', () => {
  const found = find({ rows: [asked] })!;
  expect(found.evidence).toEqual([expect.objectContaining({ quote: 'How long do you soak it?', asks: 'question' })]);
  expect([found.channel, unanswered.sentence(found.evidence, DAY), unanswered.whyNow(found.evidence, DAY)]).toEqual([
    'blog',
    'Asked you this 12 days ago on the blog, and has no answer yet.',
    'Waiting for 12 days.',
  ]);
});

it.each([
  ['a later reply', [reply({ ago: 10 })]],
  ['a mail', [mail({ ago: 3 })]],
  ['a call', [call({ ago: 1 })]],
  ['a call of theirs', [call({ ago: 1, direction: 'inbound' })]],
  ['a mail of that day', [mail({ ago: 12.4, precision: 'day' })]],
])('is closed by %s', (_what, rows) => expect(find({ rows: [asked, ...rows] })).toBeNull());

it.each([
  ['an earlier mail', [mail({ ago: 14 })]],
  ['more of their own words', [row({ ago: 2, text: 'Anyhow.' })]],
])('is not closed by %s', (_what, rows) => expect(find({ rows: [asked, ...rows] })?.key).toBe('a'));

it('is closed by an answer that points at it, wherever that stands', () => {
  expect(find({ rows: [row({ id: 'a', text: 'How long do you soak it?', ago: 12, answered: true })] })).toBeNull();
});

it('is closed by an answer to later words of theirs', () => {
  const later = row({ id: 'b', ago: 3, text: 'And @Mara, which felt?', answered: true });
  expect(find({ rows: [asked, later] })).toBeNull();
});

it('goes by the place in a thread without dates', () => {
  const question = item(4, { id: 'q', text: 'Which flour do you use?' });
  expect(find({ rows: [reply({ ago: null, threadId: 't', position: 2 }), question] })?.key).toBe('q');
  expect(find({ rows: [question, reply({ ago: null, threadId: 't', position: 6 })] })).toBeNull();
});

it('takes the newest of several, and words by name only for two months', () => {
  expect(find({ rows: [asked, row({ id: 'b', ago: 4, text: 'And how warm do you keep it?' })] })?.key).toBe('b');
  const address = (ago: number) => find({ rows: [row({ ago, text: '@Mara I have a drawer of old type for you.' })] });
  expect([address(59) !== null, address(61)]).toEqual([true, null]);
});

it('goes by what was read, with or without a question mark', () => {
  const text = 'I would be grateful to know which ink that is.';
  const read = signal({ type: 'question', interactionId: 'a', quote: text });
  const found = find({ rows: [row({ id: 'a', ago: 3, hasWords: true })], signals: [read] });
  expect(found?.evidence).toEqual([expect.objectContaining({ quote: text, asks: 'question' })]);
});

it('asks the question before a newer word that only was addressed to the owner', () => {
  expect(find({ rows: [asked, row({ id: 'b', ago: 4, text: '@Mara I found a drawer of old type.' })] })?.key).toBe('a');
});

it('leaves alone what a person said is no question', () => {
  const dismissed = signal({ type: 'question', interactionId: 'a', state: 'dismissed' });
  expect(find({ rows: [asked], signals: [dismissed] })).toBeNull();
});

it('weighs a question and a deeper relation', () => {
  const score = (text: string, depth: 'wave' | 'met') =>
    find({ rows: [row({ ago: 1, text })], person: { depth } })!.score;
  expect(score('Do you teach?', 'wave')).toBeGreaterThan(score('@Mara here is the old type that I found.', 'wave'));
  expect(score('Do you teach?', 'met')).toBeGreaterThan(score('Do you teach?', 'wave'));
});

it('tells when the waiting ends by itself', () => {
  expect(unanswered.nextAt!(facts({ rows: [asked] }), NOW)).toEqual(new Date(asked.at!.getTime() + 365 * 86_400_000));
  expect(unanswered.nextAt!(facts({ rows: [asked, mail({ ago: 1 })] }), NOW)).toBeNull();
});

it('is what looking at every row finds: a question before an address, and the newest of its kind', () => {
  const passed = fc.record({
    ago: fc.option(fc.integer({ min: 0, max: 500 })),
    brought: fc.integer({ min: 0, max: 500 }),
    way: fc.constantFrom(row, row, row, mail, call),
    text: fc.constantFrom('So true.', 'Which ink do you use?', '@Mara it grew well here, all of it.'),
    answered: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(passed, { maxLength: 8 }), (drawn) => {
      const rows = drawn.map(({ way, brought, ...given }, at) =>
        way({ id: `r${at}`, createdAt: plusDays(NOW, -brought), ...given }),
      );
      const known = facts({ rows, porch: { ownerNames: new Set(['mara']) } });
      const waits = known.rows.flatMap((one) => {
        const ask = one.asks && !one.asks.answered && !isTalk(one) && asksTheOwner(one.asks, known.porch.ownerNames);
        const isOver = known.rows.some((other) => (isTouch(other) || other.asks?.answered) && comesAfter(other, one));
        if (!ask || isOver) return [];
        const isQuestion = ask.kind === 'question';
        const until = [plusDays(cameAt(one), isQuestion ? 365 : 60), plusDays(one.createdAt, isQuestion ? 30 : -1_000)];
        return until.some((end) => end > NOW) ? [{ id: one.id, isQuestion }] : [];
      });
      const wanted = waits.findLast(({ isQuestion }) => isQuestion) ?? waits.at(-1);
      expect(unanswered.find(known, NOW)?.key).toBe(wanted?.id);
    }),
  );
});
