import { instantIn } from './instant-in';

describe('a time on the wall of a zone', () => {
  it('is an instant, in summer as in winter', () => {
    expect(instantIn('2026-12-01T15:00', 'Europe/Oslo')).toBe('2026-12-01T14:00:00.000Z');
    expect(instantIn('2026-07-01T15:00', 'Europe/Oslo')).toBe('2026-07-01T13:00:00.000Z');
    expect(instantIn('2026-12-01T15:00', 'Asia/Kathmandu')).toBe('2026-12-01T09:15:00.000Z');
  });

  it('is none where the clocks leap over it, and the nearest hours are right', () => {
    expect(instantIn('2026-03-29T02:30', 'Europe/Oslo')).toBeNull();
    expect(instantIn('2026-03-29T03:30', 'Europe/Oslo')).toBe('2026-03-29T01:30:00.000Z');
    expect(instantIn('2026-03-29T01:30', 'Europe/Oslo')).toBe('2026-03-29T00:30:00.000Z');
    expect(instantIn('2026-10-25T03:30', 'Europe/Oslo')).toBe('2026-10-25T02:30:00.000Z');
  });

  it('is none where nothing was given', () => {
    expect(instantIn('', 'UTC')).toBeNull();
    expect(instantIn('2026-13-01T15:00', 'UTC')).toBeNull();
  });
});
