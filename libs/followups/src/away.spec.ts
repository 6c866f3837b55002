import fc from 'fast-check';
import { addDays, daysBetween } from '#libs/platform';
import { catchUpDays, dayOfReckoning, isAway, shiftedDay, shiftedStart } from './away.js';

const july = { from: '2026-07-01', to: '2026-07-31' };

describe('days away', () => {
  it('begin with the first and end with the last', () => {
    expect(['2026-06-30', '2026-07-01', '2026-07-31', '2026-08-01'].map((day) => isAway(july, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isAway(null, '2026-07-01')).toBe(false);
  });

  it('let what falls due in them come after them, in its order', () => {
    expect(['2026-06-30', '2026-07-01', '2026-07-16', '2026-07-31'].map((day) => shiftedDay(day, july))).toEqual([
      '2026-06-30',
      '2026-08-01',
      '2026-08-07',
      '2026-08-14',
    ]);
    expect(shiftedDay('2026-07-05', { from: '2026-07-05', to: '2026-07-05' })).toBe('2026-07-06');
  });

  it('are no pile on the first day back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 }), (more) => {
        const away = { from: '2026-02-20', to: addDays('2026-02-20', more) };
        const days = Array.from({ length: more + 1 }, (_, at) => addDays(away.from, at));
        const shifted = days.map((day) => shiftedDay(day, away));
        const onFirst = shifted.filter((day) => day === addDays(away.to, 1)).length;
        expect([...shifted].sort()).toEqual(shifted);
        expect(onFirst).toBeLessThanOrEqual(Math.ceil(days.length / catchUpDays(away)));
        expect(daysBetween(away.to, shifted.at(-1)!)).toBeLessThanOrEqual(14);
        expect(shifted.every((day) => day > away.to)).toBe(true);
      }),
    );
  });

  it('keep what was overdue as it was', () => {
    expect(dayOfReckoning('2026-07-20', july)).toBe('2026-06-30');
    expect(dayOfReckoning('2026-08-01', july)).toBe('2026-08-01');
  });

  it('end in the owner’s own zone', () => {
    expect(shiftedStart('2026-07-01', july, 'America/New_York')).toEqual(new Date('2026-08-01T04:00:00Z'));
    expect(shiftedStart('2026-08-02', july, 'America/New_York')).toBeNull();
  });
});
