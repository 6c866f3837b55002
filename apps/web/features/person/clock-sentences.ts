import { counted, figures, listed } from '../../ui/text/numbers';
import { daysBetween, dateOf, type Reckoning } from '../../ui/time/when';
import type { Clocks } from './person.types';

/** What the clocks say, as one would say it: how long since the last talk and exchange, and how much passed between. */
export function clockSentences(name: string, clocks: Clocks, reckoning: Reckoning): string[] {
  const first = name.split(' ')[0] ?? name;
  return [
    talkSentence(clocks, reckoning),
    exchangeSentence(clocks, reckoning),
    countSentence(first, clocks),
    sinceSentence(clocks, reckoning),
  ].filter((sentence) => sentence !== null);
}

function talkSentence({ talkCount, lastTalkAt }: Clocks, reckoning: Reckoning): string {
  if (talkCount === 0) return 'You have never talked.';
  const times = talkCount === 1 ? 'once' : talkCount === 2 ? 'twice' : counted(talkCount, 'time');
  if (lastTalkAt === null) return `You have talked ${times}, nobody noted when.`;
  return `You have talked ${times}, ${talkCount === 1 ? '' : 'the last time '}${daysAgo(lastTalkAt, reckoning)}.`;
}

function exchangeSentence(clocks: Clocks, reckoning: Reckoning): string | null {
  if (clocks.lastExchangeAt === null || clocks.lastExchangeAt === clocks.lastTalkAt) return null;
  return `The last exchange was ${daysAgo(clocks.lastExchangeAt, reckoning)}.`;
}

function countSentence(first: string, clocks: Clocks): string | null {
  const parts = [
    clocks.inboundCount > 0 ? `${clocks.inboundCount} from ${first}` : null,
    clocks.outboundCount > 0 ? `${clocks.outboundCount} from you` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `So far: ${listed(parts)}.`;
}

function sinceSentence(clocks: Clocks, { timeZone }: Reckoning): string | null {
  const first = [clocks.firstInboundAt, clocks.firstOutboundAt].filter((at) => at !== null).toSorted()[0];
  return first === undefined ? null : `Known since ${dateOf(first, timeZone)}.`;
}

function daysAgo(instant: string, reckoning: Reckoning): string {
  const days = daysBetween(instant, reckoning);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  return `${figures(days, 'day')} ago, on ${dateOf(instant, reckoning.timeZone)}`;
}
