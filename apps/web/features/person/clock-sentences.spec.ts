import { clockSentences } from './clock-sentences';
import type { Clocks } from './person.types';

const reckoning = { now: new Date('2026-11-23T15:00:00Z'), timeZone: 'America/New_York' };
const still: Clocks = {
  firstInboundAt: null,
  lastInboundAt: null,
  firstOutboundAt: null,
  lastOutboundAt: null,
  lastExchangeAt: null,
  lastTalkAt: null,
  inboundCount: 0,
  outboundCount: 0,
  talkCount: 0,
  depth: 'none',
  depthAt: null,
  depthInteractionId: null,
};

it('says plainly that nothing has passed', () => {
  expect(clockSentences('Ada Fenwick', still, reckoning)).toEqual(['You have never talked.']);
});

it('says how long it has been, in days of the owner’s zone', () => {
  const clocks: Clocks = {
    ...still,
    firstInboundAt: '2025-03-01T02:00:00Z',
    lastExchangeAt: '2026-11-22T03:00:00Z',
    lastTalkAt: '2026-10-13T15:00:00Z',
    inboundCount: 7,
    outboundCount: 3,
    talkCount: 1,
  };
  expect(clockSentences('Ada Fenwick', clocks, reckoning)).toEqual([
    'You have talked once, 41 days ago, on 13 October 2026.',
    'The last exchange was 2 days ago, on 21 November 2026.',
    'So far: 7 from Ada and 3 from you.',
    'Known since 28 February 2025.',
  ]);
});

it('does not repeat a talk that was the last exchange too', () => {
  const at = '2026-11-22T15:00:00Z';
  const sentences = clockSentences('Ada', { ...still, lastExchangeAt: at, lastTalkAt: at, talkCount: 3 }, reckoning);
  expect(sentences).toEqual(['You have talked three times, the last time yesterday.']);
});
