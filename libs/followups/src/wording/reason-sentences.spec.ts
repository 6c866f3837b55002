import type { Silence } from './silence-sentence.js';
import { neverTalkedSentence, overdueSentence, unansweredSentence, type AskedThen } from './reason-sentences.js';

const today = '2026-11-23';
const silence: Silence = {
  by: 'exchange',
  last: {
    on: '2026-11-11',
    precision: 'instant',
    datedBy: 'hand',
    channel: 'phone',
    kind: 'call',
    direction: 'outbound',
  },
  depth: 'voice',
  inboundCount: 41,
  outboundCount: 2,
  talkCount: 1,
  firstInbound: { on: '2025-03-09', precision: 'instant', datedBy: 'item' },
};

describe('unanswered', () => {
  const asked: AskedThen = {
    kind: 'question',
    day: { on: '2026-11-11', precision: 'instant', datedBy: 'item' },
    channel: 'blog',
    threadTitle: 'Rye, slowly',
  };
  const say = (change: Partial<AskedThen>) => unansweredSentence({ ...asked, ...change }, today);

  it('says when and where', () => {
    expect(say({})).toBe('Asked you this 12 days ago under “Rye, slowly”, and has no answer yet.');
    expect(say({ threadTitle: null, channel: 'twitter', kind: 'address' })).toBe(
      'Wrote to you 12 days ago on Twitter, and has no answer yet.',
    );
  });

  it('does not make up a date', () => {
    expect(say({ day: null })).toBe('Asked you this under “Rye, slowly”, and has no answer yet.');
    expect(say({ day: null, threadTitle: null, channel: 'other' })).toBe('Asked you this, and has no answer yet.');
    expect(say({ day: { on: '2026-03-01', precision: 'day', datedBy: 'post' } })).toBe(
      'Asked you this under “Rye, slowly” (March 2026), and has no answer yet.',
    );
  });
});

describe('overdue', () => {
  const plan = { circle: 'inner' as const, cadenceDays: 7, overdueDays: 5 };

  it('says what the plan was', () => {
    expect(overdueSentence(plan, silence, today)).toBe(
      'You last spoke 12 days ago, by phone; every week was the plan.',
    );
    expect(overdueSentence({ ...plan, cadenceDays: 12, overdueDays: 0 }, silence, today)).toBe(
      'You last spoke 12 days ago, by phone; every 12 days is the plan, so today is the day.',
    );
  });

  it('says so where the two were never in touch', () => {
    const never = { ...silence, last: null, depth: 'wave' as const, talkCount: 0, outboundCount: 0 };
    expect(overdueSentence(plan, never, today)).toBe(
      'In your inner circle: never talked; 41 comments since March 2025.',
    );
    expect(overdueSentence({ ...plan, circle: null, cadenceDays: 21 }, never, today)).toBe(
      'To be in touch every 3 weeks: never talked; 41 comments since March 2025.',
    );
  });
});

it('never talked says how much came and what went back', () => {
  const chat = { ...silence, last: null, depth: 'chat' as const, talkCount: 0 };
  expect(neverTalkedSentence(chat)).toBe(
    '41 comments since March 2025, and you have never talked. You have written back twice.',
  );
  expect(neverTalkedSentence({ ...chat, inboundCount: 3, outboundCount: 0, firstInbound: null })).toBe(
    '3 comments, and you have never talked.',
  );
});
