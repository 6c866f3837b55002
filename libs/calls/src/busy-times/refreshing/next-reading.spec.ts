import { isOutdated, nextReading, readingSpan } from './next-reading.js';

const now = new Date('2026-11-27T09:00:00Z');
const minutesTo = (at: Date) => (at.getTime() - now.getTime()) / 60_000;
const wait = (failures: number, isFile = false) => minutesTo(nextReading({ isFile, failures, now }));

it('a calendar is asked each quarter of an hour, and less and less often while it fails', () => {
  expect([0, 1, 2, 3, 5, 6, 50].map((failures) => wait(failures))).toEqual([15, 30, 60, 120, 480, 720, 720]);
  expect(wait(0, true)).toBe(1_440);
});

it('what was found holds while it reaches as far as anybody can book, in the same time zone', () => {
  const after = (days: number) => new Date(now.getTime() + days * 86_400_000);
  const fresh = { readUntil: new Date(readingSpan(now).to), readZone: 'Europe/Oslo' };
  expect(isOutdated(fresh, 'Europe/Oslo', now)).toBe(false);
  expect(isOutdated(fresh, 'Europe/Oslo', after(17))).toBe(false);
  expect(isOutdated(fresh, 'Europe/Oslo', after(19))).toBe(true);
  expect(isOutdated(fresh, 'Asia/Tokyo', now)).toBe(true);
  expect(isOutdated({ ...fresh, readUntil: null }, 'Europe/Oslo', now)).toBe(true);
});
