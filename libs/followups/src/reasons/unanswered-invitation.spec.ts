import fc from 'fast-check';
import { callPause, isUnanswered } from '../facts/call-pause.js';
import type { AskedCall } from '../facts/calls-known.js';
import { plusDays } from '../facts/touches.js';
import { call, DAY, facts, mail, NOW, row } from '../../test/build-facts.js';
import { draftSuggestions } from '../ranking/draft-suggestions.js';
import { unansweredInvitation } from './unanswered-invitation.js';

const ago = (days: number) => plusDays(NOW, -days);
const asked = (days: number, more: Partial<AskedCall> = {}): AskedCall => ({
  invitationId: 'i',
  at: ago(days),
  openedAt: null,
  expiresAt: ago(days - 30),
  calledOff: null,
  ...more,
});
const find = (one: AskedCall, given: Parameters<typeof facts>[0] = {}) =>
  unansweredInvitation.find(facts({ ...given, calls: { asked: one, ...given.calls } }), NOW);
const say = (one: AskedCall) => {
  const { evidence } = find(one)!;
  return `${unansweredInvitation.sentence(evidence, DAY)} ${unansweredInvitation.whyNow(evidence, DAY)}`;
};

describe('an invitation without an answer', () => {
  it('says when it was sent, whether it was opened, and what could come next', () => {
    expect(say(asked(9))).toBe(
      'You asked them for a call 9 days ago, and the link has not been opened. ' +
        'It may have got lost: a short word on another channel is enough.',
    );
    expect(say(asked(9, { openedAt: ago(4) }))).toBe(
      'You asked them for a call 9 days ago; they opened the link 4 days ago and have picked no time. ' +
        'Perhaps no time suited: ask when they can.',
    );
    expect(say(asked(28))).toContain('The link ends on Wednesday 25 November: one kind word before');
    expect(say(asked(33))).toContain('The link has run out: send a new one, or let it rest.');
    expect(find(asked(9, { openedAt: ago(4) }))!.evidence).toEqual([
      {
        kind: 'invitation',
        invitationId: 'i',
        at: '2026-11-14T12:00:00.000Z',
        openedAt: '2026-11-19T12:00:00.000Z',
        expiresAt: '2026-12-14T12:00:00.000Z',
        calledOff: null,
      },
    ]);
  });

  it('rests while it is fresh, and while they think about what they opened', () => {
    expect(find(asked(2))!.restsUntil).toEqual(ago(-5));
    expect(find(asked(8, { openedAt: ago(1) }))!.restsUntil).toEqual(ago(-2));
    expect(find(asked(9, { openedAt: ago(8) }))!.restsUntil).toEqual(ago(2));
    const nothing = { person: false, reasons: new Set<never>(), lastAt: null };
    const [draft] = draftSuggestions(facts({ calls: { asked: asked(2) } }), nothing, 7, NOW).drafts;
    expect(draft).toMatchObject({ reason: 'unanswered_invitation', notBefore: ago(-5) });
    expect(unansweredInvitation.nextAt!(facts({ calls: { asked: asked(2) } }), NOW)).toEqual(ago(-5));
  });

  it('speaks of the call that was called off, from then on', () => {
    const off = asked(20, { openedAt: ago(19), calledOff: { at: ago(8), by: 'contact' } });
    expect(say(off)).toContain('They called off your call 8 days ago, and no new time is picked.');
    expect(find(asked(20, { calledOff: { at: ago(2), by: 'owner' } }))!.restsUntil).toEqual(ago(-5));
  });

  it.each([
    ['a booking', {}, { plannedUntil: ago(-3) }],
    ['an answer', { rows: [row({ ago: 5, text: 'In January?' })] }, {}],
    ['a call of theirs', { rows: [call({ ago: 5, direction: 'inbound' })] }, {}],
    ['a talk on the same day', { rows: [call({ ago: 8.9 })] }, {}],
    ['another letter of the owner', { rows: [mail({ ago: 5 })] }, {}],
  ])('is closed by %s', (_what, given, calls) => {
    expect(find(asked(9), { ...given, calls })).toBeNull();
  });

  it.each([
    ['the letter that held the link', { rows: [mail({ ago: 8.99 })] }],
    ['what they wrote before', { rows: [row({ ago: 12, text: 'Hello!' })] }],
    ['a note', { notes: [row({ kind: 'note', ago: 2 })] }],
  ])('is not closed by %s', (_what, given) => expect(find(asked(9), given)).not.toBeNull());

  it('ends some time after its link', () => {
    expect(find(asked(44.1))).toBeNull();
    expect(unansweredInvitation.nextAt!(facts({ calls: { asked: asked(20) } }), NOW)).toEqual(ago(-24));
    expect(unansweredInvitation.nextAt!(facts({ calls: { asked: asked(50) } }), NOW)).toBeNull();
  });
});

describe('who is not asked for another reason', () => {
  it('is whoever has a call, an open question, or has said no', () => {
    expect(callPause(facts({}))).toBeNull();
    expect(callPause(facts({ calls: { plannedUntil: ago(-2) } }))).toEqual(ago(-2));
    expect(callPause(facts({ calls: { declinedAt: ago(10) } }))).toEqual(ago(-170));
    expect(callPause(facts({ calls: { asked: asked(9) } }))).toEqual(ago(-35));
    const answered = { rows: [row({ ago: 5, text: 'In January?' })], calls: { asked: asked(9) } };
    expect(callPause(facts(answered))).toEqual(ago(-5));
  });

  it('is never left with neither: as long as nothing came back, one reason speaks or rests', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 60, noNaN: true }), fc.boolean(), (days, hasAnswered) => {
        const rows = hasAnswered ? [row({ ago: days / 2, text: 'Yes?' })] : [];
        const known = facts({ rows, calls: { asked: asked(days) } });
        const pause = callPause(known)!;
        const found = unansweredInvitation.find(known, NOW);
        expect(found !== null).toBe(isUnanswered(asked(days), rows) && pause > NOW);
        if (found) expect(found.restsUntil! < pause).toBe(true);
      }),
    );
  });
});
