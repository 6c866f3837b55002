import { DAY, facts, mail, NOW, row } from '../../test/build-facts.js';
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

it('says the rhythm and the silence, with what was said before it', () => {
  const found = find(regular(41, 'Do you still print?'))!;
  expect(goneQuiet.sentence(found.evidence, DAY)).toBe('Usually writes every 9 days; it has been 41 days.');
  expect(goneQuiet.whyNow(found.evidence, DAY)).toBe('The last thing they wrote was a question.');
  expect(found.evidence[1]).toMatchObject({ kind: 'words', quote: 'Do you still print?' });
});

it('is not there within the usual, nor of who wrote too little to have a rhythm', () => {
  expect(find(regular(20))).toBeNull();
  expect(find(regular(41).slice(0, 4))).toBeNull();
});

it('waits for the answer of whom the owner wrote to during the silence', () => {
  expect(find([...regular(41), mail({ ago: 5 })])).toBeNull();
  expect(find([...regular(41), mail({ ago: 40 })])).not.toBeNull();
});

it('does not count weeks in which nobody at all wrote', () => {
  expect(find(regular(41), { weeks: weeks(5) })).toBeNull();
  const found = find(regular(70), { weeks: weeks(5) })!;
  expect(goneQuiet.sentence(found.evidence, DAY)).toMatch(/^Usually writes every 9 days; it has been \d+ days\.$/);
  expect(goneQuiet.whyNow(found.evidence, DAY)).toMatch(/^The \d+ days in which nobody wrote are not counted\.$/);
});

it('counts the silence of the only voice there is', () => {
  const rows = regular(41);
  const alone = weeks(0).map(({ startsAt }) => {
    const own = rows.filter(({ at }) => at! >= startsAt && at!.getTime() < startsAt.getTime() + WEEK).length;
    return { startsAt, inbound: own };
  });
  expect(find(rows, { weeks: alone })).not.toBeNull();
});

it('tells when it begins', () => {
  const given = facts({ rows: regular(20), porch: { weeks: weeks(0) } });
  const next = goneQuiet.nextAt!(given, NOW)!;
  expect(goneQuiet.find(given, new Date(next.getTime() - 86_400_000))).toBeNull();
  expect(goneQuiet.find(given, next)).not.toBeNull();
});
