import { planNotices } from './plan-notices.js';

const now = new Date('2026-11-27T09:00:00Z');
const call = (startsAt: string, guestEmail: string | null = null) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(Date.parse(startsAt) + 20 * 60_000),
  guestEmail,
});
const lines = (...asked: Parameters<typeof planNotices>) =>
  planNotices(...asked).map(({ recipient, kind, dueAt }) => `${recipient} ${kind} ${dueAt.toISOString().slice(0, 16)}`);

describe('what is told of a call', () => {
  it('is the change at once, and that it comes a day and an hour before', () => {
    expect(lines(call('2026-12-01T20:00:00Z'), 'booked', now)).toEqual([
      'owner booked 2026-11-27T09:00',
      'owner reminder_day 2026-11-30T20:00',
      'owner reminder_hour 2026-12-01T19:00',
    ]);
  });

  it('goes to the guest too, where there is an address', () => {
    const told = lines(call('2026-12-01T20:00:00Z', 'wren@ashby.example'), 'moved', now);
    expect(told).toHaveLength(6);
    expect(told.slice(3)).toEqual(told.slice(0, 3).map((line) => line.replace('owner', 'guest')));
  });

  it('is that it comes alone, where nothing has changed', () => {
    expect(lines(call('2026-12-01T20:00:00Z'), null, now)).toEqual([
      'owner reminder_day 2026-11-30T20:00',
      'owner reminder_hour 2026-12-01T19:00',
    ]);
  });

  it('leaves out reminders whose moment has passed or is now', () => {
    expect(lines(call('2026-11-28T09:00:00Z'), 'booked', now)).toEqual([
      'owner booked 2026-11-27T09:00',
      'owner reminder_hour 2026-11-28T08:00',
    ]);
    expect(lines(call('2026-11-27T09:30:00Z'), 'booked', now)).toEqual(['owner booked 2026-11-27T09:00']);
  });

  it('is the end alone of one that is cancelled, and nothing of one that is over', () => {
    expect(lines(call('2026-12-01T20:00:00Z'), 'cancelled', now)).toEqual(['owner cancelled 2026-11-27T09:00']);
    expect(lines(call('2026-11-27T08:40:00Z'), 'booked', now)).toEqual([]);
  });
});
