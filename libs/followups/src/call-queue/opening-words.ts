import { dayOf } from '#libs/platform';
import { isSensitive } from '#libs/reading';
import type { Person } from '../people/person.js';
import { owedBy } from '../promises/owed.js';
import { firstOf, type Asked, type Evidence, type Missed, type ReadOn } from '../reasons/evidence.js';
import type { ReasonName } from '../reasons/followup-reason.js';
import { count, times, whenWords } from '../wording/plain-words.js';
import { quoteOf } from '../wording/quote.js';
import type { Silence } from '../wording/silence-sentence.js';

export interface ReasonToAsk {
  reason: ReasonName;
  score: number;
  evidence: Evidence[];
}

type Known = Pick<Person, 'inboundCount' | 'outboundCount' | 'talkCount'>;

const LONGEST_QUOTE = 160;
/** These say how things stand between the two, whatever else there is. */
const first: readonly ReasonName[] = ['missed_call', 'unanswered_invitation'];

/**
 * Why the owner asks for a call, in words to the person: from the strongest reason that can be told them. Never with what is
 * sensitive, and never with what the owner wrote down for himself.
 */
export function openingWords(reasons: ReasonToAsk[], person: Known, day: ReadOn): string {
  const ordered = [...reasons].sort((a, b) => rank(b) - rank(a) || b.score - a.score);
  for (const { reason, evidence } of ordered) {
    const words = told[reason]?.(evidence, day) ?? null;
    if (words !== null && !isSensitive(words)) return words;
  }
  return plain(person);
}

function rank({ reason }: ReasonToAsk): number {
  return first.includes(reason) ? first.length - first.indexOf(reason) : 0;
}

type Telling = (evidence: Evidence[], day: ReadOn) => string | null;

const told: Partial<Record<ReasonName, Telling>> = {
  missed_call: (evidence, day) => missedWords(firstOf(evidence, 'call'), day),
  unanswered_invitation: (evidence) => againWords(firstOf(evidence, 'invitation')),
  they_offered: (evidence) => quoting(evidence, 'You wrote', 'I have not forgotten.'),
  unanswered: (evidence) =>
    firstOf(evidence, 'words')?.asks === 'question'
      ? quoting(evidence, 'You asked me', 'I would rather answer with my voice than in a line or two.')
      : null,
  your_promise: promiseWords,
  gone_quiet: () => 'I have not heard from you for a while, and I would like to know how you are.',
  cadence_due: lastTimeWords,
  many_waves: (evidence) => neverTalkedWords(firstOf(evidence, 'silence')?.silence),
  one_sided: answeredWords,
  new_voice: (evidence) => quoting(evidence, 'You wrote', 'I like to know the voice behind such words.'),
};

function quoting(evidence: Evidence[], lead: string, after: string): string | null {
  const words = firstOf(evidence, 'words');
  if (!words || words.by !== 'contact' || words.of || words.sensitive) return null;
  const under = words.threadTitle ? ` under “${words.threadTitle}”:` : '';
  return `${lead}${under} “${quoteOf(words.quote, LONGEST_QUOTE)}” ${after}`;
}

// It may stand in the owner's own notes, whose words are for him alone.
function promiseWords(evidence: Evidence[]): string | null {
  const owed = owedBy(firstOf(evidence, 'words')?.quote ?? '');
  return owed === 'call' || owed === 'time' ? 'I said that we would talk, and I have not forgotten.' : null;
}

function missedWords(missed: Missed | undefined, day: ReadOn): string | null {
  if (!missed) return null;
  const when = ago(missed.at, day);
  return missed.by === 'owner'
    ? `I missed our call ${when}, and I am sorry. I would still like to talk with you.`
    : `We missed each other ${when}; these things happen. I would still like to talk with you.`;
}

function againWords(asked: Asked | undefined): string | null {
  if (!asked) return null;
  if (asked.calledOff) return 'Our call did not work out, and I would still like to talk with you. Here are new times.';
  return asked.openedAt === null
    ? 'A while ago I sent you a link to pick a time for a call. In case it got lost, here is a new one.'
    : 'A while ago I sent you a link to pick a time for a call. In case no time suited you, here are new ones.';
}

function lastTimeWords(evidence: Evidence[], { today }: ReadOn): string | null {
  const silence = firstOf(evidence, 'silence')?.silence;
  if (!silence?.last) return neverTalkedWords(silence);
  const { channel, datedBy } = silence.last;
  const did = channel === 'in_person' ? 'met' : channel === 'phone' || channel === 'video' ? 'spoke' : 'wrote';
  const when = datedBy === 'post' ? 'a while ago' : whenWords(silence.last, today);
  return `We last ${did} ${when}, and I would like to hear how you are.`;
}

function neverTalkedWords(silence: Silence | undefined): string | null {
  if (!silence || silence.inboundCount < 2 || silence.talkCount > 0) return null;
  return `You have written to me ${times(silence.inboundCount)}, and we have never talked. I would like to change that.`;
}

function answeredWords(evidence: Evidence[]): string | null {
  const counts = firstOf(evidence, 'counts');
  if (!counts) return null;
  const answered = counts.answered === 0 ? 'have never answered' : `have answered ${times(counts.answered)}`;
  return `You have left me ${count(counts.inbound, 'comment')}, and I ${answered}. I would like to make up for it.`;
}

function plain({ inboundCount, outboundCount, talkCount }: Known): string {
  if (talkCount > 0) return 'It was good to talk with you, and I would like to hear how you are.';
  if (inboundCount > 0 && outboundCount > 0)
    return 'We have written back and forth, and I would like to hear your voice.';
  return inboundCount > 0
    ? 'I have read what you wrote, and I would like to hear your voice.'
    : 'I would like to talk with you.';
}

function ago(instant: string, { today, timeZone }: ReadOn): string {
  return whenWords({ on: dayOf(new Date(instant), timeZone), precision: 'instant', datedBy: null }, today);
}
