import { radiusOf, rhythmScale } from './rhythm-scale';

const dot = (day: string) => ({ from: day, until: day, inbound: 1, outbound: 0, talks: 0 });
const scaleOf = (first: string, expected: { from: string; until: string } | null = null) =>
  rhythmScale({ dots: [dot(first)], today: '2026-11-23', expected });

it('goes from the first dot to today', () => {
  const { placeOf, today } = scaleOf('2024-11-23');
  expect([placeOf('2024-11-23'), placeOf('2025-11-23'), today]).toEqual([2, 50, 98]);
});

it('goes on to what is expected, but leaves most of the line to what was', () => {
  const near = scaleOf('2026-08-23', { from: '2026-11-20', until: '2026-12-03' });
  expect(near.today).toBeLessThan(98);
  expect(near.placeOf('2026-12-03')).toBe(98);
  const far = scaleOf('2026-08-23', { from: '2027-11-20', until: '2029-12-03' });
  expect(far.today).toBeGreaterThan(70);
  expect(far.spanOf({ from: '2027-11-20', until: '2029-12-03' })).toEqual({ from: 98, width: 0 });
});

it('does not blow up the history of a few days', () => {
  expect(scaleOf('2026-11-22').placeOf('2026-11-22')).toBeGreaterThan(90);
});

it.each([
  ['2026-09-10', ['Oct', 'Nov']],
  ['2026-01-10', ['Apr', 'Jul', 'Oct']],
  ['2023-06-10', ['2024', '2025', '2026']],
  ['2003-06-10', ['2005', '2010', '2015', '2020', '2025']],
])('has a few ticks from %s on', (first, labels) => {
  expect(scaleOf(first).ticks.map(({ label }) => label)).toEqual(labels);
});

it('draws more words larger, up to a size', () => {
  expect(radiusOf(1)).toBeLessThan(radiusOf(3));
  expect(radiusOf(500)).toBe(radiusOf(5000));
});
