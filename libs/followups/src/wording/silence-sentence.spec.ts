import { silenceSentence, type LastTime, type Silence } from './silence-sentence.js';

const today = '2026-11-23';
const call: LastTime = {
  on: '2026-10-13',
  precision: 'instant',
  datedBy: 'hand',
  channel: 'phone',
  kind: 'call',
  direction: 'outbound',
};
const silence: Silence = {
  by: 'exchange',
  last: call,
  depth: 'voice',
  inboundCount: 7,
  outboundCount: 2,
  talkCount: 1,
  firstInbound: { on: '2025-03-09', precision: 'instant', datedBy: 'item' },
};
const never: Silence = { ...silence, last: null, depth: 'wave', outboundCount: 0, talkCount: 0 };
const say = (change: Partial<Silence>) => silenceSentence({ ...silence, ...change }, today);
const lastWas = (change: Partial<LastTime>) => say({ last: { ...call, ...change } });

describe('with a last time', () => {
  it('says who did what, when and how', () => {
    expect(say({})).toBe('You last spoke 41 days ago, by phone.');
    expect(lastWas({ channel: 'video' })).toBe('You last spoke 41 days ago, by video.');
    expect(lastWas({ channel: 'in_person', kind: 'meeting' })).toBe('You last met 41 days ago.');
    expect(lastWas({ channel: 'video', kind: 'meeting' })).toBe('You last spoke 41 days ago, by video.');
    expect(lastWas({ channel: 'email', kind: 'message' })).toBe('You last wrote 41 days ago, by email.');
    expect(lastWas({ channel: 'email', kind: 'message', direction: 'inbound' })).toBe(
      'They last wrote to you 41 days ago, by email.',
    );
    expect(lastWas({ channel: 'blog', kind: 'reply' })).toBe('You last answered 41 days ago, on the blog.');
    expect(lastWas({ channel: 'twitter', kind: 'mention', direction: 'inbound' })).toBe(
      'They last answered you 41 days ago, on Twitter.',
    );
    expect(lastWas({ channel: 'other', kind: 'call' })).toBe('You last spoke 41 days ago.');
  });

  it('says no more of the date than is known', () => {
    expect(lastWas({ on: '2026-03-01', precision: 'month' })).toBe('You last spoke in March 2026, by phone.');
    expect(lastWas({ channel: 'blog', kind: 'reply', datedBy: 'post', precision: 'day' })).toBe(
      'You last answered under a post of October 2026.',
    );
  });
});

describe('without one', () => {
  it('says what came so far', () => {
    expect(silenceSentence(never, today)).toBe('Never talked; 7 comments since March 2025.');
    expect(silenceSentence({ ...never, inboundCount: 1 }, today)).toBe('Never talked; 1 comment in March 2025.');
    expect(silenceSentence({ ...never, firstInbound: null }, today)).toBe('Never talked; 7 comments, no date known.');
    expect(silenceSentence({ ...never, by: 'talk', depth: 'letters' }, today)).toBe(
      'Never talked; 7 messages since March 2025.',
    );
  });

  it('says where nothing came', () => {
    const quiet: Silence = { ...never, depth: 'none', inboundCount: 0, firstInbound: null };
    expect(silenceSentence(quiet, today)).toBe('Never talked; nothing has passed between you yet.');
    expect(silenceSentence({ ...quiet, outboundCount: 2 }, today)).toBe(
      'Never talked; you wrote twice and have no answer.',
    );
  });

  it('does not say never of what only has no date', () => {
    expect(silenceSentence({ ...never, by: 'talk', talkCount: 1, depth: 'voice' }, today)).toBe(
      'You have talked, but the date is not known.',
    );
    expect(silenceSentence({ ...never, depth: 'chat', outboundCount: 1 }, today)).toBe(
      'You have answered each other, but no date is known.',
    );
  });
});
