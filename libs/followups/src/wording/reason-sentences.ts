import type { Circle } from '#libs/contacts';
import type { Channel } from '#libs/interactions';
import type { CalendarDay } from '#libs/platform';
import { channelWords, every, monthOrYear, times, whenWords, type KnownDay } from './plain-words.js';
import { inboundWords, silenceSentence, type Silence } from './silence-sentence.js';

/** "Asked you this 12 days ago under “Rye, slowly”, and waits for an answer." */
export function unansweredSentence(asked: AskedThen, today: CalendarDay): string {
  const verb = asked.kind === 'question' ? 'Asked you this' : 'Wrote to you';
  return `${verb}${thenWords(asked, today)}, and has no answer yet.`;
}

export interface SaidThen {
  day: KnownDay | null;
  channel: Channel;
  threadTitle: string | null;
}

export interface AskedThen extends SaidThen {
  kind: 'question' | 'address';
}

/** "You last spoke 12 days ago, by phone; every week was the plan." */
export function overdueSentence(plan: Plan, silence: Silence, today: CalendarDay): string {
  if (silence.last === null) return `${planWords(plan)}: ${lowerFirst(silenceSentence(silence, today))}`;
  const said = silenceSentence(silence, today).replace(/\.$/, '');
  return plan.overdueDays === 0
    ? `${said}; ${every(plan.cadenceDays)} is the plan, so today is the day.`
    : `${said}; ${every(plan.cadenceDays)} was the plan.`;
}

export interface Plan {
  circle: Circle | null;
  cadenceDays: number;
  overdueDays: number;
}

/** "41 comments since March 2025, and you have never talked. You have written back twice." */
export function neverTalkedSentence(silence: Silence): string {
  const writtenBack = silence.outboundCount === 0 ? '' : ` You have written back ${times(silence.outboundCount)}.`;
  return `${inboundWords(silence)}, and you have never talked.${writtenBack}`;
}

// A circle's own name is "circle", so "in your circle circle" must not come about.
const circleWords = { inner: 'inner circle', close: 'close circle', circle: 'circle', wide: 'wide circle' };

function planWords({ circle, cadenceDays }: Plan): string {
  return circle ? `In your ${circleWords[circle]}` : `To be in touch ${every(cadenceDays)}`;
}

/** " 12 days ago under “Rye, slowly”": when and where something was said, with a space before it; may be empty. */
export function thenWords({ day, channel, threadTitle }: SaidThen, today: CalendarDay): string {
  const under = threadTitle ? ` under “${threadTitle}”` : '';
  const where = under || (channelWords(channel) && ` ${channelWords(channel)}`);
  if (!day) return where;
  if (day.datedBy === 'post' && under) return `${under} (${monthOrYear(day)})`;
  return ` ${whenWords(day, today)}${where}`;
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
