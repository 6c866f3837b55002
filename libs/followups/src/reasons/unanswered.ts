import type { Depth } from '#libs/interactions';
import { daysBetween } from '#libs/platform';
import { asksTheOwner, type Ask } from '../facts/asks-the-owner.js';
import type { ContactFacts, PassedRow, ReadSignal } from '../facts/contact-facts.js';
import { perFacts } from '../facts/per-facts.js';
import { cameAt, comesAfter, daysFrom, isTalk, isTouch, plusDays } from '../facts/touches.js';
import { count } from '../wording/plain-words.js';
import { unansweredSentence } from '../wording/reason-sentences.js';
import { firstOf, knownDay, wordsOf } from './evidence.js';
import type { FollowupReason } from './followup-reason.js';

/** A question waits longer than words that only were addressed to the owner. */
const DAYS_OF_ADDRESS = 60;
const DAYS_OF_QUESTION = 365;
/** What was brought in only now may be older. */
const DAYS_AFTER_BROUGHT_IN = 30;

const depthBonus: Record<Depth, number> = { none: 0, wave: 0, chat: 0.05, letters: 0.1, voice: 0.15, met: 0.15 };

/** They asked the owner something, or spoke to him by name, and nothing went back since, on any channel. */
export const unanswered: FollowupReason = {
  name: 'unanswered',
  group: 'replies',
  rests: false,
  personal: false,
  find(facts, now) {
    const waiting = waitingWords(facts, now)[0];
    if (!waiting) return null;
    const { row, ask } = waiting;
    const age = Math.max(0, daysFrom(cameAt(row), now));
    const base = ask.kind === 'question' ? 0.75 : 0.5;
    return {
      key: row.id,
      score: base + depthBonus[facts.person.depth] - 0.15 * Math.min(1, age / DAYS_OF_QUESTION),
      channel: row.channel,
      evidence: [{ ...wordsOf(row, ask.quote, facts), asks: ask.kind }],
    };
  },
  nextAt(facts, now) {
    return waitingWords(facts, now)[0]?.until ?? null;
  },
  sentence(evidence, { today, timeZone }) {
    const words = firstOf(evidence, 'words');
    if (!words) return 'Wrote to you, and has no answer yet.';
    const { channel, threadTitle } = words;
    return unansweredSentence(
      { kind: words.asks ?? 'address', day: knownDay(words, timeZone), channel, threadTitle },
      today,
    );
  },
  whyNow(evidence, { today, timeZone }) {
    const words = firstOf(evidence, 'words');
    const day = words && knownDay(words, timeZone);
    const isExact = day?.datedBy !== 'post' && (day?.precision === 'instant' || day?.precision === 'day');
    const days = day && isExact ? daysBetween(day.on, today) : 0;
    return days > 0 ? `Waiting for ${count(days, 'day')}.` : 'Nothing went back since, on any channel.';
  },
};

/** The newest question of theirs since then that has no answer. */
export function openQuestion(facts: ContactFacts, since: Date): { row: PassedRow; ask: Ask } | null {
  return openAsks(facts, (row) => cameAt(row) >= since).find(({ ask }) => ask.kind === 'question') ?? null;
}

interface Waiting {
  row: PassedRow;
  ask: Ask;
}

function waitingWords(facts: ContactFacts, now: Date): (Waiting & { until: Date })[] {
  const asks = openAsks(facts, (row) => waitsUntil(row, 'question') > now);
  return asks.map((one) => ({ ...one, until: waitsUntil(one.row, one.ask.kind) })).filter(({ until }) => until > now);
}

/** Questions go before mere addresses, and of the same kind the newest is the first, however long ago. */
function openAsks(facts: ContactFacts, isOfUse: (row: PassedRow) => boolean): Waiting[] {
  const waiting = facts.rows.flatMap((row): Waiting[] => {
    const ask = couldWait(row, facts) && isOfUse(row) ? askIn(row, facts) : null;
    return ask ? [{ row, ask }] : [];
  });
  const isQuestion = ({ ask }: Waiting) => Number(ask.kind === 'question');
  return waiting.reverse().sort((a, b) => isQuestion(b) - isQuestion(a));
}

function couldWait(row: PassedRow, facts: ContactFacts): boolean {
  if (row.direction !== 'inbound' || isTalk(row) || row.asks?.answered) return false;
  return row.asks !== null || heardIn(facts).has(row.id);
}

function askIn(row: PassedRow, facts: ContactFacts): Ask | null {
  const known = asksOf(facts);
  let ask = known.get(row.id);
  if (ask === undefined) known.set(row.id, (ask = isClosed(facts, row) ? null : askOf(row, facts)));
  return ask;
}

const asksOf = perFacts(() => new Map<string, Ask | null>());

function askOf(row: PassedRow, facts: ContactFacts): Ask | null {
  const read = heardIn(facts).get(row.id) ?? [];
  const questions = read.filter(({ type }) => type === 'question');
  const question = questions.find(({ state }) => state !== 'dismissed');
  if (question) return { kind: 'question', quote: question.quote };
  const offers = read.some(({ type, state }) => type === 'wants_to_talk' && state !== 'dismissed');
  const ask = row.asks && asksTheOwner({ ...row.asks, offers }, facts.porch.ownerNames);
  // A person's word that this is no question goes before any rule.
  return ask?.kind === 'question' && questions.length > 0 ? null : ask;
}

/** What was read as asked or offered, by row. */
const heardIn = perFacts(({ signals }) => {
  const heard = new Map<string, ReadSignal[]>();
  for (const signal of signals) {
    if (signal.type !== 'question' && signal.type !== 'wants_to_talk') continue;
    heard.set(signal.interactionId, [...(heard.get(signal.interactionId) ?? []), signal]);
  }
  return heard;
});

// Who answered later words, be it in one breath with somebody else's, has seen the earlier ones.
function isClosed(facts: ContactFacts, words: PassedRow): boolean {
  return answersIn(facts).some((row) => comesAfter(row, words));
}

const answersIn = perFacts(({ rows }) => rows.filter((row) => isTouch(row) || row.asks?.answered).reverse());

/** Words that were brought in lately wait for a while, however old they are. */
function waitsUntil(row: PassedRow, kind: Ask['kind']): Date {
  const own = plusDays(cameAt(row), kind === 'question' ? DAYS_OF_QUESTION : DAYS_OF_ADDRESS);
  const broughtIn = plusDays(row.createdAt, DAYS_AFTER_BROUGHT_IN);
  return kind === 'question' && broughtIn > own ? broughtIn : own;
}
