import { mostWaiting, standingOf } from './standing.js';
import { startOfWeek, withinShare } from './weekly-share.js';

const at = (...times: string[]) => times.map((time) => new Date(time));

describe('the weekly share of an open invitation', () => {
  it('leaves out the weeks that have their calls, on the wall of the owner', () => {
    const slots = at('2026-12-01T20:00Z', '2026-12-07T03:00Z', '2026-12-07T15:00Z', '2026-12-15T20:00Z');
    const calls = at('2026-12-03T20:00Z', '2026-12-15T20:30Z', '2026-12-17T20:00Z');
    // The second lies in the week before in New York: it is Sunday there.
    expect(withinShare(slots, { mostAWeek: 1, calls }, 'America/New_York')).toEqual(at('2026-12-07T15:00Z'));
    expect(withinShare(slots, { mostAWeek: 2, calls }, 'America/New_York')).toEqual(slots.slice(0, 3));
    expect(withinShare(slots, { mostAWeek: 1, calls }, 'UTC')).toEqual(slots.slice(1, 3));
  });

  it('begins on Monday, also across a change of the clocks', () => {
    expect(startOfWeek(new Date('2026-03-29T22:30Z'), 'Europe/Berlin')).toEqual(new Date('2026-03-29T22:00Z'));
    expect(startOfWeek(new Date('2026-03-29T21:30Z'), 'Europe/Berlin')).toEqual(new Date('2026-03-22T23:00Z'));
  });
});

describe('whether one may ask', () => {
  const page = { isOn: true, mostAWeek: 2, takenThisWeek: 0, waiting: 0 };

  it.each([
    [page, 'open'],
    [{ ...page, takenThisWeek: 2 }, 'full'],
    [{ ...page, takenThisWeek: 5, waiting: mostWaiting(2) - 1 }, 'full'],
    [{ ...page, waiting: mostWaiting(2) }, 'crowded'],
    [{ ...page, isOn: false, waiting: 99 }, 'off'],
  ])('%o is %s', (given, standing) => expect(standingOf(given)).toBe(standing));
});
