import type { Cadences } from '#libs/accounts';
import { dayOf, type CalendarDay } from '#libs/platform';
import { cadenceOf, dueOn, overdueDays } from '../due.js';
import { dueQuestionOf, silenceOf, type Person } from '../people/person.js';
import { quoteOf } from '../wording/quote.js';
import type { TodayReason } from './pick-lines.js';
import type { Asked } from './reasons/followup-reason.js';
import { suggestedChannel } from './suggested-channel.js';
import { neverTalkedSentence, overdueSentence, unansweredSentence } from './today-sentence.js';
import type { TodayLine } from './today.view.js';
import type { KnownWays } from './ways-to-reach.query.js';

export interface LineParts {
  person: Person;
  reason: TodayReason;
  asked: Asked | null;
  ways: KnownWays;
}

export interface Reckoning {
  timeZone: string;
  cadences: Cadences;
  today: CalendarDay;
}

/** One line of today: who, why now in one sentence, and the words that are the reason. */
export function toTodayLine(parts: LineParts, reckoning: Reckoning): TodayLine {
  const { person, reason, asked, ways } = parts;
  const { id, name, circle, depth } = person;
  const known = new Set<string>(ways.known);
  return {
    contact: { id, name, circle, depth },
    reason,
    sentence: sentenceOf(parts, reckoning),
    ...quoted(parts),
    suggestedChannel: suggestedChannel({ askedOn: asked?.channel ?? null, lastTalkBy: ways.lastTalkBy, depth, known }),
  };
}

function sentenceOf(parts: LineParts, reckoning: Reckoning): string {
  const { person, reason, asked } = parts;
  const { timeZone, cadences, today } = reckoning;
  if (asked) {
    const { happenedAt, precision, datedBy } = asked;
    const day = happenedAt && { on: dayOf(happenedAt, timeZone), precision, datedBy };
    return unansweredSentence({ ...asked, day }, today);
  }
  const silence = silenceOf(person, 'exchange', timeZone);
  if (reason === 'never_talked') return neverTalkedSentence(silence);
  const question = dueQuestionOf(person, timeZone);
  const overdue = overdueDays(dueOn(question, cadences), today) ?? 0;
  const plan = { circle: person.circle, cadenceDays: cadenceOf(person, cadences) ?? 0, overdueDays: overdue };
  return overdueSentence(plan, silence, today);
}

type Quoted = Pick<
  TodayLine,
  | 'quote'
  | 'interactionId'
  | 'permalink'
  | 'threadId'
  | 'threadTitle'
  | 'position'
  | 'happenedAt'
  | 'precision'
  | 'datedBy'
>;

const nothingQuoted: Quoted = {
  quote: null,
  interactionId: null,
  permalink: null,
  threadId: null,
  threadTitle: null,
  position: null,
  happenedAt: null,
  precision: 'none',
  datedBy: null,
};

function quoted({ person, asked }: LineParts): Quoted {
  if (asked) {
    const { quote, interactionId, permalink, threadUrl, threadId, threadTitle, position, precision, datedBy } = asked;
    const address = { permalink: permalink ?? threadUrl, threadId, threadTitle, position };
    return { quote, interactionId, ...address, happenedAt: iso(asked.happenedAt), precision, datedBy };
  }
  if (!person.words) return nothingQuoted;
  return {
    quote: quoteOf(person.words.text),
    interactionId: person.lastWordsId,
    permalink: person.words.address,
    threadId: person.wordsThreadId,
    threadTitle: person.wordsThreadTitle,
    position: person.wordsPosition,
    happenedAt: iso(person.wordsAt),
    precision: person.wordsPrecision ?? 'none',
    datedBy: person.words.datedBy,
  };
}

function iso(instant: Date | null): string | null {
  return instant?.toISOString() ?? null;
}
