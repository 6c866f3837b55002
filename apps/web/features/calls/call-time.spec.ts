import { callTime, freeTimes, hourIn, placeOf } from './call-time';

it('says a time on the wall of a zone', () => {
  expect(callTime('2026-12-01T15:00:00Z', 'Europe/Oslo')).toBe('Tue 1 Dec, 16:00');
  expect(hourIn('2026-12-01T15:00:00Z', 'America/New_York')).toBe('10:00');
  expect(placeOf('America/New_York')).toBe('New York');
});

it('groups free times by their days', () => {
  const slots = ['2026-12-01T15:00:00Z', '2026-12-01T15:30:00Z', '2026-12-01T16:00:00Z', '2026-12-03T23:30:00Z'];
  expect(freeTimes(slots, 'Europe/Oslo')).toBe('Tue 1 Dec 16:00, 16:30 and 17:00; Fri 4 Dec 00:30');
  expect(freeTimes([], 'UTC')).toBe('');
});
