import fc from 'fast-check';
import { boxAround, driveWords, kilometresBetween } from './distance.js';

const cincinnati = { lat: 39.127, lon: -84.514 };
const dayton = { lat: 39.759, lon: -84.192 };

it('is known between two towns', () => {
  expect(kilometresBetween(cincinnati, dayton)).toBeCloseTo(75.5, 0);
  expect(kilometresBetween({ lat: 51.507, lon: -0.128 }, { lat: 48.857, lon: 2.352 })).toBeCloseTo(343.6, 0);
});

it.each([
  [75, 'an hour'],
  [3, '10 minutes'],
  [30, '30 minutes'],
  [100, 'an hour and a half'],
  [140, 'two hours'],
  [200, '3 hours'],
])('%i km are about %s', (kilometres, words) => expect(driveWords(kilometres)).toBe(words));

it('lies within the box whatever is within the circle, also across the date line and at a pole', () => {
  const point = fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  const near = fc.record({
    north: fc.double({ min: -2, max: 2, noNaN: true }),
    east: fc.double({ min: -4, max: 4, noNaN: true }),
  });
  fc.assert(
    fc.property(point, near, (centre, { north, east }) => {
      const lon = ((centre.lon + east + 540) % 360) - 180;
      const other = { lat: Math.max(-90, Math.min(90, centre.lat + north)), lon };
      if (kilometresBetween(centre, other) > 100) return true;
      const box = boxAround(centre, 100.001);
      const isBetween = box.west <= box.east ? lon >= box.west && lon <= box.east : lon >= box.west || lon <= box.east;
      return isBetween && other.lat >= box.south && other.lat <= box.north;
    }),
    { numRuns: 2_000 },
  );
});
