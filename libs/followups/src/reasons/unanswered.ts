import type { Depth } from '#libs/interactions';
import { daysBetween } from '#libs/platform';
import { asksTheOwner, type Ask } from '../facts/asks-the-owner.js';
import type { ContactFacts, PassedRow, ReadSignal } from '../facts/contact-facts.js';
import { perFacts } from '../facts/per-facts.js';
import { cameAt, comesAfter, daysFrom, isTalk, plusDays, touchedAfter } from '../facts/touches.js';
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
  return openAsks(facts).find(({ row, ask }) => ask.kind === 'question' && cameAt(row) >= since) ?? null;
}

interface Waiting {
  row: PassedRow;
  ask: Ask;
  until: Date;
}

function waitingWords(facts: ContactFacts, now: Date): Waiting[] {
  return openAsks(facts).filter(({ until }) => until > now);
}

/** Questions go before mere addresses, and of the same kind the newest is the first, however long ago. */
const openAsks = perFacts((facts) => {
  const waiting: Waiting[] = [];
  for (const row of facts.rows) {
    const ask = askOf(row, facts);
    if (ask) waiting.push({ row, ask, until: waitsUntil(row, ask) });
  }
  const isQuestion = ({ ask }: Waiting) => Number(ask.kind === 'question');
  return waiting.reverse().sort((a, b) => isQuestion(b) - isQuestion(a));
});

function askOf(row: PassedRow, facts: ContactFacts): Ask | null {
  if (row.direction !== 'inbound' || isTalk(row) || row.asks?.answered) return null;
  const read = heardIn(facts).get(row.id) ?? [];
  if ((!row.asks && read.length === 0) || isClosed(facts.rows, row)) return null;
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
function isClosed(rows: PassedRow[], words: PassedRow): boolean {
  return touchedAfter(rows, words) || rows.some((row) => row.asks?.answered && comesAfter(row, words));
}

function waitsUntil(row: PassedRow, { kind }: Ask): Date {
  const own = plusDays(cameAt(row), kind === 'question' ? DAYS_OF_QUESTION : DAYS_OF_ADDRESS);
  const broughtIn = plusDays(row.createdAt, DAYS_AFTER_BROUGHT_IN);
  return kind === 'question' && broughtIn > own ? broughtIn : own;
}
