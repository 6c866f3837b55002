import fc from 'fast-check';
import { usualAvailability } from '../availability/availability.js';
import { freeSlots } from '../availability/free-slots.js';
import { blockedTimes, type BlockedTime } from './blocked-times.js';

const NOW = new Date('2026-11-27T09:00:00Z');
const MINUTE = 60_000;
const availability = { ...usualAvailability, daysOff: ['2026-12-03'], noticeHours: 0, mostAWeek: 99 };
const says = (calendarId: string, from: string, to: string): BlockedTime => ({
  calendarId,
  from: new Date(from),
  to: new Date(to),
});
const asked = (busy: BlockedTime[], now = NOW) => blockedTimes({ availability, timeZone: 'UTC', busy, now });

describe('what calendars take away of the times in which the owner may be called', () => {
  it('is each part of a window that one of them covers, and nothing else', () => {
    const trip = says('home', '2026-12-01T16:00:00Z', '2026-12-10T15:30:00Z');
    expect(asked([says('work', '2026-12-01T12:00:00Z', '2026-12-01T15:30:00Z'), trip])).toEqual([
      says('work', '2026-12-01T15:00:00Z', '2026-12-01T15:30:00Z'),
      says('home', '2026-12-01T16:00:00Z', '2026-12-01T17:00:00Z'),
      says('home', '2026-12-08T15:00:00Z', '2026-12-08T17:00:00Z'),
      says('home', '2026-12-10T15:00:00Z', '2026-12-10T15:30:00Z'),
    ]);
    expect(asked([says('work', '2026-12-01T17:00:00Z', '2026-12-01T19:00:00Z')])).toEqual([]);
    expect(asked([trip], new Date('2026-12-08T16:00:00Z'))[0]).toEqual(
      says('home', '2026-12-08T16:00:00Z', '2026-12-08T17:00:00Z'),
    );
  });

  it('leaves together with the free times no minute that is both', () => {
    const minutes = fc.tuple(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 1, max: 3_000 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('work', 'home'), minutes), { maxLength: 12 }), (list) => {
        const busy = list
          .map(([calendarId, [start, length]]) => {
            const from = new Date(NOW.getTime() + start * MINUTE);
            return { calendarId, from, to: new Date(from.getTime() + length * MINUTE) };
          })
          .sort((a, b) => a.from.getTime() - b.from.getTime());
        const blocked = asked(busy);
        const slots = freeSlots({ availability, timeZone: 'UTC', minutes: 20, booked: [], busy, now: NOW });
        for (const { from, to } of blocked) {
          const clashing = slots.filter((slot) => slot < to && slot.getTime() + 20 * MINUTE > from.getTime());
          expect(clashing).toEqual([]);
        }
        const taken = new Set(blocked.map(({ calendarId }) => calendarId));
        expect([...taken].every((calendarId) => busy.some((one) => one.calendarId === calendarId))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
