import { addDays, dayOf, instantAt } from '#libs/platform';
import fc from 'fast-check';
import { usualAvailability, windowProblem, type Availability } from './availability.js';
import { freeSlots, type SlotQuestion } from './free-slots.js';

const NOW = new Date('2026-11-27T09:00:00Z');
const MINUTE = 60_000;

const ask = (given: Partial<SlotQuestion> & { rules?: Partial<Availability> } = {}) => {
  const { rules, ...question } = given;
  const availability = { ...usualAvailability, ...rules };
  return freeSlots({ timeZone: 'UTC', minutes: 20, booked: [], now: NOW, ...question, availability });
};
const span = (from: string, minutes: number) => ({
  from: new Date(from),
  to: new Date(Date.parse(from) + minutes * MINUTE),
});

describe('free slots', () => {
  it('lie in the windows, with room between them', () => {
    const first = ask().slice(0, 5);
    expect(first.map((slot) => slot.toISOString())).toEqual([
      '2026-12-01T15:00:00.000Z',
      '2026-12-01T15:30:00.000Z',
      '2026-12-01T16:00:00.000Z',
      '2026-12-01T16:30:00.000Z',
      '2026-12-03T15:00:00.000Z',
    ]);
  });

  it('keep clear of what is taken, with the room around it', () => {
    const rules = { mostAWeek: 9 };
    const booked = [span('2026-12-01T15:15:00Z', 30)];
    expect(ask({ booked, rules })[0]).toEqual(new Date('2026-12-01T15:55:00Z'));
    const allDay = [span('2026-12-01T00:00:00Z', 24 * 60)];
    expect(ask({ booked: allDay, rules })[0]).toEqual(new Date('2026-12-03T15:00:00Z'));
  });

  it('keep clear of what the calendars of the owner say, which are no calls', () => {
    const busy = [span('2026-12-01T14:00:00Z', 90), span('2026-12-03T00:00:00Z', 24 * 60)];
    const found = ask({ busy }).map((slot) => slot.toISOString().slice(5, 16));
    expect(found.slice(0, 4)).toEqual(['12-01T15:40', '12-01T16:10', '12-01T16:40', '12-08T15:00']);
    const everyTuesday = [span('2026-12-01T15:00:00Z', 20), span('2026-12-02T15:00:00Z', 20)];
    expect(ask({ busy: everyTuesday, rules: { mostAWeek: 2 } })[0]).toEqual(new Date('2026-12-01T15:30:00Z'));
  });

  it('leave a week alone that has its calls, and only that one', () => {
    const booked = [span('2026-12-01T15:00:00Z', 20), span('2026-12-03T15:00:00Z', 20)];
    expect(ask({ booked })[0]).toEqual(new Date('2026-12-08T15:00:00Z'));
  });

  it('heed notice, horizon and days off', () => {
    const rules = { noticeHours: 24 * 5, horizonDays: 7, daysOff: ['2026-12-03'] };
    expect(ask({ rules })).toEqual([]);
    expect(ask({ rules: { ...rules, daysOff: [] } })[0]).toEqual(new Date('2026-12-03T15:00:00Z'));
  });

  it('are right across every change of the clocks: in the window, apart, and none lost', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true });
    const windows = fc.record({ from: fc.integer({ min: 0, max: 1300 }), length: fc.integer({ min: 20, max: 400 }) });
    fc.assert(
      fc.property(zones, instants, windows, (timeZone, now, { from, length }) => {
        const to = Math.min(1440, from + length);
        const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, to }));
        const rules = { windows: everyDay, mostAWeek: 99, noticeHours: 0, horizonDays: 10 };
        const slots = ask({ timeZone, now, rules });
        for (const [at, slot] of slots.entries()) {
          const day = dayOf(slot, timeZone);
          expect(slot >= instantAt(day, from, timeZone)).toBe(true);
          expect(slot.getTime() + 20 * MINUTE <= instantAt(day, to, timeZone).getTime()).toBe(true);
          if (at > 0) expect(slot.getTime() - slots[at - 1]!.getTime()).toBeGreaterThanOrEqual(30 * MINUTE);
        }
        for (let ahead = 1; ahead <= 10; ahead++) {
          const day = addDays(dayOf(now, timeZone), ahead);
          const room = instantAt(day, to, timeZone).getTime() - instantAt(day, from, timeZone).getTime();
          const fitting = room < 20 * MINUTE ? 0 : Math.floor((room - 20 * MINUTE) / (30 * MINUTE)) + 1;
          expect(slots.filter((slot) => dayOf(slot, timeZone) === day)).toHaveLength(fitting);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never clash, whatever is taken', () => {
    const times = fc.array(fc.tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 600 })));
    fc.assert(
      fc.property(times, (list) => {
        const taken = list.map(([start, minutes]) =>
          span(new Date(NOW.getTime() + start * MINUTE).toISOString(), minutes),
        );
        const half = Math.floor(taken.length / 2);
        const [booked, busy] = [taken.slice(0, half), taken.slice(half)];
        for (const slot of ask({ booked, busy, rules: { mostAWeek: 50 } })) {
          const end = slot.getTime() + 20 * MINUTE;
          for (const { from, to } of taken) {
            const isClear = end + 10 * MINUTE <= from.getTime() || to.getTime() + 10 * MINUTE <= slot.getTime();
            expect(isClear).toBe(true);
          }
        }
      }),
    );
  });
});

it('windows that end before they begin, or overlap, are named', () => {
  expect(windowProblem(usualAvailability.windows)).toBeNull();
  expect(windowProblem([{ weekday: 1, from: 60, to: 60 }])).toMatch('end after');
  const overlapping = [
    { weekday: 1, from: 60, to: 120 },
    { weekday: 1, from: 90, to: 200 },
  ];
  expect(windowProblem(overlapping)).toMatch('overlap');
});
