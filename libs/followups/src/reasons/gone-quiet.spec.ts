import { DAY, facts, mail, NOW, reply, row } from '../../test/build-facts.js';
import type { PorchWeek } from '../facts/paused-days.js';
import { goneQuiet } from './gone-quiet.js';

const WEEK = 7 * 86_400_000;
/** Every nine days, the last time so many days ago. */
const regular = (lastAgo: number, text = '') =>
  [0, 9, 18, 27, 36, 45, 54].map((ago) => row({ ago: lastAgo + ago, text: ago === 0 ? text : '', hasWords: true }));
/** Weeks of the porch: lively ones, and for the last `empty` nobody at all. */
const weeks = (empty: number): PorchWeek[] =>
  Array.from({ length: 60 }, (_, at) => ({
    startsAt: new Date(Math.floor(NOW.getTime() / WEEK) * WEEK - (59 - at) * WEEK),
    inbound: 60 - at <= empty ? 0 : 5,
  }));
const find = (rows: ReturnType<typeof row>[], porch: { weeks: PorchWeek[] } = { weeks: weeks(0) }) =>
  goneQuiet.find(facts({ rows, porch }), NOW);
const told = (found: { evidence: Parameters<typeof goneQuiet.sentence>[0] }) => [
  goneQuiet.sentence(found.evidence, DAY),
  goneQuiet.whyNow(found.evidence, DAY),
];

it('says the rhythm, the silence, and how many come back from one', () => {
  expect(told(find(regular(41, 'So true.'))!)).toEqual([
    'Comments regularly, every 9 days; it has been 41.',
    expect.stringMatching(/^About [4-8] in 10 come back by themselves from such a silence\.$/),
  ]);
  const uneven = [41, 44, 53, 61, 75, 95].map((ago) => row({ ago }));
  expect(told(find(uneven)!)[0]).toBe('Usually comments every 9 days; it has been 41.');
});

it('says "writes" of somebody who also wrote in private', () => {
  const letter = row({ ago: 41, channel: 'email', kind: 'message' });
  expect(told(find([...regular(50), letter])!)[0]).toBe('Writes regularly, every 9 days; it has been 41.');
});

it('quotes what was said before, and tells whether a question was open then', () => {
  const last = find(regular(41, 'Do you still print?'))!;
  expect(last.evidence[1]).toMatchObject({ kind: 'words', quote: 'Do you still print?', asks: 'question' });
  expect(told(last)[1]).toBe('The last thing they wrote was a question, and it has no answer.');
  const earlier = [...regular(41, 'So true.'), row({ ago: 47, text: 'Would you show us the press?' })];
  const found = find(earlier)!;
  expect(found.evidence.slice(1)).toMatchObject([
    { quote: 'So true.', asks: null },
    { quote: 'Would you show us the press?', asks: 'question' },
  ]);
  expect(told(found)[1]).toBe('A question of theirs had no answer when they fell silent.');
  expect(told(find([...earlier, reply({ ago: 46 })])!)[1]).toMatch(/^About/);
});

it('is not there within the usual, nor of who wrote too little to have a rhythm', () => {
  expect(find(regular(18))).toBeNull();
  expect(find(regular(41).slice(0, 4))).toBeNull();
});

it('takes a longer silence of who is used to longer ones', () => {
  const bursts = [0, 2, 4, 60, 62, 64, 130, 132].map((ago) => row({ ago: 41 + ago }));
  expect(find(bursts)).toBeNull();
});

it('weighs who may come back more than who is as good as gone, and gives up whom nobody expects', () => {
  const scores = [41, 200, 500].map((ago) => find(regular(ago))?.score ?? 0);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(scores[0]).toBeGreaterThan(scores[2]!);
  expect(find(regular(731))).toBeNull();
});

it('waits for the answer of whom the owner wrote to during the silence', () => {
  expect(find([...regular(41), mail({ ago: 5 })])).toBeNull();
  expect(find([...regular(41), mail({ ago: 40 })])).not.toBeNull();
});

it('does not count weeks in which nobody at all wrote', () => {
  expect(find(regular(41), { weeks: weeks(5) })).toBeNull();
  const [sentence, why] = told(find(regular(70), { weeks: weeks(5) })!);
  expect(sentence).toMatch(/^Comments regularly, every 9 days; it has been \d+\.$/);
  expect(why).toMatch(/^The \d+ days in which nobody wrote are not counted\.$/);
});

it('counts the silence of the only voice there is', () => {
  const rows = regular(41);
  const alone = weeks(0).map(({ startsAt }) => {
    const own = rows.filter(({ at }) => at! >= startsAt && at!.getTime() < startsAt.getTime() + WEEK).length;
    return { startsAt, inbound: own };
  });
  expect(find(rows, { weeks: alone })).not.toBeNull();
});

it('tells when it begins, and looks again whenever the silence is longer by a third', () => {
  const given = facts({ rows: regular(18), porch: { weeks: weeks(0) } });
  const next = goneQuiet.nextAt!(given, NOW)!;
  expect(goneQuiet.find(given, new Date(next.getTime() - 1))).toBeNull();
  expect(goneQuiet.find(given, next)).not.toBeNull();
  const looks: Date[] = [];
  for (let at: Date | null = next; at; at = goneQuiet.nextAt!(given, at)) looks.push(at);
  expect(looks.length).toBeGreaterThan(8);
  expect(looks.length).toBeLessThan(20);
  expect(looks.at(-1)!.getTime()).toBeLessThan(NOW.getTime() + 731 * 86_400_000);
});
