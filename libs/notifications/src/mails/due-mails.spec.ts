import { usualSettings } from '../settings/notification-settings.repository.js';
import { dueMails, mayBeTried, nextTryAfter, type MailDay } from './due-mails.js';
import type { MailRecord } from './mail-kind.js';

const on = { ...usualSettings, dailyOn: true, weeklyOn: true };
const at = (now: string, timeZone = 'UTC', morningHour = 6): MailDay => ({ now: new Date(now), timeZone, morningHour });
const due = (settings: Partial<typeof on>, day: MailDay, known: MailRecord[] = []) =>
  dueMails({ ...on, weeklyOn: false, ...settings }, day, known).map(({ kind, day: of }) => `${kind} ${of}`);
const record = (given: Partial<MailRecord>): MailRecord => ({
  kind: 'daily',
  day: '2026-11-23',
  state: 'sent',
  tries: 1,
  changedAt: new Date('2026-11-23T07:00:00Z'),
  nextTryAt: null,
  error: null,
  ...given,
});

describe('the mail of a day', () => {
  it('is due from its hour on, by the clock of the owner', () => {
    expect(due({}, at('2026-11-23T06:59:59Z'))).toEqual([]);
    expect(due({}, at('2026-11-23T07:00:00Z'))).toEqual(['daily 2026-11-23']);
    expect(due({}, at('2026-11-23T23:59:59Z'))).toEqual(['daily 2026-11-23']);
    expect(due({}, at('2026-11-23T07:00:00Z', 'America/New_York'))).toEqual([]);
    expect(due({}, at('2026-11-23T12:00:00Z', 'America/New_York'))).toEqual(['daily 2026-11-23']);
    expect(due({}, at('2026-11-22T18:00:00Z', 'Pacific/Auckland'))).toEqual(['daily 2026-11-23']);
  });

  it('never comes before the plan of the day', () => {
    expect(due({ dailyHour: 5 }, at('2026-11-23T08:30:00Z', 'UTC', 9))).toEqual([]);
    expect(due({ dailyHour: 5 }, at('2026-11-23T09:00:00Z', 'UTC', 9))).toEqual(['daily 2026-11-23']);
  });

  it('comes also on a day whose clock leaves the hour out', () => {
    // Berlin goes from 02:00 to 03:00 on 29 March 2026.
    expect(due({ dailyHour: 2 }, at('2026-03-29T00:59:00Z', 'Europe/Berlin', 0))).toEqual([]);
    expect(due({ dailyHour: 2 }, at('2026-03-29T01:00:00Z', 'Europe/Berlin', 0))).toEqual(['daily 2026-03-29']);
  });

  it('comes on the chosen days of the week, and not when it is off', () => {
    expect(due({ dailyWeekdays: [1, 3] }, at('2026-11-23T08:00:00Z'))).toEqual(['daily 2026-11-23']);
    expect(due({ dailyWeekdays: [2, 7] }, at('2026-11-23T08:00:00Z'))).toEqual([]);
    expect(due({ dailyOn: false }, at('2026-11-23T08:00:00Z'))).toEqual([]);
  });

  it('is not due again, however often it is asked', () => {
    const day = at('2026-11-23T08:00:00Z');
    for (const state of ['sent', 'quiet', 'sending', 'claimed'] as const) {
      const changedAt = new Date('2026-11-23T07:55:00Z');
      expect([state, due({}, day, [record({ state, changedAt })])]).toEqual([state, []]);
    }
    expect(due({}, day, [record({ day: '2026-11-22' })])).toEqual(['daily 2026-11-23']);
  });
});

describe('the mail of a week', () => {
  const weekly = (now: string, settings = {}) => due({ dailyOn: false, weeklyOn: true, ...settings }, at(now));

  it('is due on Sunday evening, of the week that ends', () => {
    expect(weekly('2026-11-29T17:59:00Z')).toEqual([]);
    expect(weekly('2026-11-29T18:00:00Z')).toEqual(['weekly 2026-11-23']);
  });

  it('may come up to two days late, and no more', () => {
    expect(weekly('2026-11-30T01:00:00Z')).toEqual(['weekly 2026-11-23']);
    expect(weekly('2026-12-01T23:00:00Z')).toEqual(['weekly 2026-11-23']);
    expect(weekly('2026-12-02T00:30:00Z')).toEqual([]);
  });

  it('tells of the same week on a Monday morning, so that a change of the day sends nothing twice', () => {
    expect(weekly('2026-11-30T08:00:00Z', { weeklyWeekday: 1, weeklyHour: 8 })).toEqual(['weekly 2026-11-23']);
  });
});

describe('what was begun', () => {
  const now = new Date('2026-11-23T08:00:00Z');
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

  it('is tried again only where it was surely not handed over', () => {
    expect(mayBeTried(record({ state: 'failed', nextTryAt: ago(0) }), now)).toBe(true);
    expect(mayBeTried(record({ state: 'failed', nextTryAt: ago(-1) }), now)).toBe(false);
    expect(mayBeTried(record({ state: 'failed', nextTryAt: null }), now)).toBe(false);
    expect(mayBeTried(record({ state: 'claimed', changedAt: ago(10) }), now)).toBe(true);
    expect(mayBeTried(record({ state: 'claimed', changedAt: ago(9) }), now)).toBe(false);
    expect(mayBeTried(record({ state: 'sending', changedAt: ago(10_000) }), now)).toBe(false);
  });

  it('is tried at ever longer intervals, six times', () => {
    const minutes = [1, 2, 3, 4, 5].map((tries) => (nextTryAfter(tries, now)!.getTime() - now.getTime()) / 60_000);
    expect(minutes).toEqual([5, 10, 20, 40, 80]);
    expect(nextTryAfter(6, now)).toBeNull();
  });
});
