import type { CallTold } from '#libs/calls';
import { usualSettings } from '../settings/notification-settings.repository.js';
import { told } from '../../test/told-call.js';
import { noticeFate, type NoticeToJudge } from './notice-fate.js';

const at = (time: string) => new Date(`2026-12-01T${time}:00Z`);
const earlier = new Date('2026-11-27T09:00:00Z');
const notice = (kind: NoticeToJudge['notice']['kind'], recipient: 'owner' | 'guest' = 'guest', sequence = 0) => ({
  kind,
  recipient,
  sequence,
});
const withCall = (given: Partial<CallTold['call']>) => ({ ...told(), call: { ...told().call, ...given } });
const fate = (given: Partial<NoticeToJudge>, now = earlier) =>
  noticeFate(
    { notice: notice('booked'), told: told(), settings: usualSettings, hasServer: true, toldLately: 0, ...given },
    now,
  ).does;

describe('what becomes of a notice whose time has come', () => {
  it('is a mail, where it still tells what holds', () => {
    expect(fate({})).toBe('send');
    expect(fate({ told: withCall({ sequence: 1 }) })).toBe('drop');
    expect(fate({ told: withCall({ state: 'cancelled' }) })).toBe('drop');
    expect(fate({ notice: notice('cancelled') })).toBe('drop');
    expect(fate({ notice: notice('cancelled'), told: withCall({ state: 'cancelled' }) })).toBe('send');
    expect(fate({}, at('20:19'))).toBe('send');
    expect(fate({}, at('20:20'))).toBe('drop');
  });

  it('is no reminder once the call has begun, and of two that are late the nearer one', () => {
    const [day, hour] = [{ notice: notice('reminder_day') }, { notice: notice('reminder_hour') }];
    expect([fate(day, at('18:59')), fate(day, at('19:00'))]).toEqual(['send', 'drop']);
    expect([fate(hour, at('19:59')), fate(hour, at('20:00'))]).toEqual(['send', 'drop']);
  });

  it('is nothing where the owner does not want it, each by its own switch', () => {
    const off = { ...usualSettings, callMails: false, remindOwner: ['day' as const], remindGuest: [] };
    const fates = (['owner', 'guest'] as const).map((recipient) =>
      (['booked', 'reminder_day', 'reminder_hour'] as const).map((kind) =>
        fate({ notice: notice(kind, recipient), settings: off }),
      ),
    );
    expect(fates).toEqual([
      ['drop', 'send', 'drop'],
      ['send', 'drop', 'drop'],
    ]);
  });

  it('is nothing to a guest without an address, nor to one who is to be left alone; the owner is told', () => {
    for (const about of [withCall({ guestEmail: null }), { ...told(), isLeftAlone: true }]) {
      expect([fate({ told: about }), fate({ told: about, notice: notice('booked', 'owner') })]).toEqual([
        'drop',
        'send',
      ]);
    }
  });

  it('is refused in words without a server, and where a call is moved to and fro all day', () => {
    expect(fate({ hasServer: false })).toBe('refuse');
    expect([fate({ toldLately: 19 }), fate({ toldLately: 20 })]).toEqual(['send', 'refuse']);
    expect(fate({ toldLately: 20, notice: notice('reminder_day') })).toBe('send');
  });
});
