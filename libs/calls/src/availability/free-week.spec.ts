import fc from 'fast-check';
import { dayOf, mondayOf } from '#libs/platform';
import { usualAvailability } from './availability.js';
import { freeSlots } from './free-slots.js';
import { freeWeek } from './free-week.js';

const timeZone = 'Europe/Lisbon';
const MONDAY = new Date('2026-11-30T08:00:00Z');
const call = (from: string) => ({ from: new Date(from), to: new Date(Date.parse(from) + 1_200_000) });
const weekAt = (now: Date, booked: ReturnType<typeof call>[] = [], mostAWeek = 2) => {
  const availability = { ...usualAvailability, mostAWeek };
  const slots = freeSlots({ availability, timeZone, minutes: 20, booked, now });
  return freeWeek({ slots, booked, mostAWeek, timeZone, now });
};

describe('the week with room for calls', () => {
  it('is this one while it has any', () => {
    expect(weekAt(MONDAY)).toMatchObject({ monday: '2026-11-30', isThisWeek: true, places: 2 });
    expect(weekAt(MONDAY, [call('2026-12-01T15:00:00Z')])).toMatchObject({ monday: '2026-11-30', places: 1 });
  });

  it('is the next one once this one is full, or too near to be told', () => {
    const full = [call('2026-12-01T15:00:00Z'), call('2026-12-03T15:00:00Z')];
    expect(weekAt(MONDAY, full)).toMatchObject({ monday: '2026-12-07', isThisWeek: false, places: 2 });
    expect(weekAt(new Date('2026-12-03T12:00:00Z'))).toMatchObject({ monday: '2026-12-07', isThisWeek: false });
  });

  it('is none where no call may be', () => {
    expect(weekAt(MONDAY, [], 0)).toBeNull();
  });

  it('has never more places than there are free times, or calls that the owner wants', () => {
    const instant = fc.date({ min: MONDAY, max: new Date('2026-12-27T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(instant, { maxLength: 8 }), fc.integer({ min: 0, max: 9 }), (times, mostAWeek) => {
        const booked = times.map((from) => call(from.toISOString()));
        const week = weekAt(MONDAY, booked, mostAWeek);
        if (!week) return;
        const calls = booked.filter(({ from }) => mondayOf(dayOf(from, timeZone)) === week.monday).length;
        expect(week.places).toBeGreaterThan(0);
        expect(week.places).toBeLessThanOrEqual(week.slots.length);
        expect(week.places + calls).toBeLessThanOrEqual(mostAWeek);
      }),
    );
  });
});
