import type { Channel, Depth, Direction, InteractionKind } from '#libs/interactions';
import type { CalendarDay } from '#libs/platform';
import { channelWords, count, monthOrYear, times, whenWords, type KnownDay } from './plain-words.js';

/** The interaction that a clock last stopped at. */
export interface LastTime extends KnownDay {
  channel: Channel;
  kind: InteractionKind;
  direction: Direction;
}

/** What is known of somebody's silence, by one clock. */
export interface Silence {
  by: 'exchange' | 'talk';
  last: LastTime | null;
  depth: Depth;
  inboundCount: number;
  outboundCount: number;
  talkCount: number;
  firstInbound: KnownDay | null;
}

/** "You last spoke 41 days ago, by phone." or "Never talked; 7 comments since March 2025." */
export function silenceSentence(silence: Silence, today: CalendarDay): string {
  if (silence.last) return `${lastTimeWords(silence.last, today)}.`;
  if (silence.talkCount > 0) return 'You have talked, but the date is not known.';
  if (silence.by === 'exchange' && silence.depth !== 'none' && silence.depth !== 'wave') {
    return 'You have answered each other, but no date is known.';
  }
  return `Never talked; ${whatCame(silence)}.`;
}

/** "7 comments since March 2025": what a person has written so far. */
export function inboundWords({ depth, inboundCount, firstInbound }: Silence): string {
  // Up to chat everything was said in public; from letters on some of it was not.
  const noun = depth === 'wave' || depth === 'chat' || depth === 'none' ? 'comment' : 'message';
  const counted = count(inboundCount, noun);
  if (!firstInbound) return counted;
  return `${counted} ${inboundCount === 1 ? 'in' : 'since'} ${monthOrYear(firstInbound)}`;
}

function whatCame(silence: Silence): string {
  if (silence.inboundCount === 0 && silence.outboundCount === 0) return 'nothing has passed between you yet';
  if (silence.inboundCount === 0) return `you wrote ${times(silence.outboundCount)} and have no answer`;
  return silence.firstInbound ? inboundWords(silence) : `${inboundWords(silence)}, no date known`;
}

function lastTimeWords(last: LastTime, today: CalendarDay): string {
  const when = whenWords(last, today);
  const remote = last.channel === 'phone' || last.channel === 'video';
  if (last.channel === 'in_person' || (last.kind === 'meeting' && !remote)) return `You last met ${when}`;
  if (last.kind === 'call' || last.kind === 'meeting' || remote) return `You last spoke ${when}${how(last)}`;
  const wrote = last.kind === 'message';
  if (last.direction === 'outbound') return `You last ${wrote ? 'wrote' : 'answered'} ${when}${how(last)}`;
  return `They last ${wrote ? 'wrote to you' : 'answered you'} ${when}${how(last)}`;
}

// Under a post it was on the blog anyhow.
function how({ channel, datedBy }: LastTime): string {
  return channel === 'other' || datedBy === 'post' ? '' : `, ${channelWords(channel)}`;
}
