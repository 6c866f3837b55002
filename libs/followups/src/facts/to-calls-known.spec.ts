import { noCalls } from './calls-known.js';
import { toCallsKnown, type CallsRow } from './to-calls-known.js';

const day = (on: number) => new Date(Date.UTC(2026, 10, on, 12));
const nothing: CallsRow = {
  plannedUntil: null,
  invitationId: null,
  invitationState: null,
  askedAt: null,
  openedAt: null,
  expiresAt: null,
  callId: null,
  callState: null,
  startsAt: null,
  endsAt: null,
  endedBy: null,
  callChangedAt: null,
};
const sent = { ...nothing, invitationId: 'i', invitationState: 'sent' as const, askedAt: day(1), expiresAt: day(30) };
const calledOn = (on: number, callState: 'cancelled' | 'missed' | 'held') => ({
  callId: 'k',
  callState,
  startsAt: day(on),
  endsAt: day(on),
  endedBy: 'contact' as const,
  callChangedAt: day(on),
});
const askedOn1 = { invitationId: 'i', at: day(1), openedAt: null, expiresAt: day(30), calledOff: null };

describe('what stands about calls', () => {
  it('is nothing where nobody was asked, or the link was never sent', () => {
    expect(toCallsKnown(nothing)).toEqual(noCalls);
    expect(toCallsKnown({ ...sent, invitationState: 'revoked' })).toEqual(noCalls);
  });

  it('is the asking, until a call that came of it was missed', () => {
    expect(toCallsKnown({ ...sent, ...calledOn(9, 'held') }).asked).toEqual(askedOn1);
    const { asked, missed } = toCallsKnown({ ...sent, ...calledOn(9, 'missed') });
    expect([asked, missed?.by]).toEqual([null, 'contact']);
    expect(toCallsKnown({ ...sent, askedAt: day(10), ...calledOn(9, 'missed') })).toMatchObject({
      asked: { at: day(10) },
      missed: null,
    });
  });

  it('knows that a call was called off since they were asked', () => {
    expect(toCallsKnown({ ...sent, ...calledOn(9, 'cancelled') }).asked).toMatchObject({
      calledOff: { at: day(9), by: 'contact' },
    });
    expect(toCallsKnown({ ...sent, askedAt: day(10), ...calledOn(9, 'cancelled') }).asked?.calledOff).toBeNull();
  });

  it('remembers a no', () => {
    expect(toCallsKnown({ ...sent, invitationState: 'declined', openedAt: day(2) }).declinedAt).toEqual(day(2));
  });
});
