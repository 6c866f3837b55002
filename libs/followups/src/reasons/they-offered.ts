import type { ContactFacts, PassedRow, ReadSignal } from '../facts/contact-facts.js';
import { suggestedTalk } from '../facts/suggested-channel.js';
import { cameAt, comesAfter, daysFrom, isTalk } from '../facts/touches.js';
import { thenWords } from '../wording/reason-sentences.js';
import { firstOf, knownDay, wordsOf, type Evidence } from './evidence.js';
import type { FollowupReason } from './followup-reason.js';

/** After a year an offer counts half. */
const HALF_LIFE_DAYS = 365;

/** They offered to talk, and no call or meeting came of it. */
export const theyOffered: FollowupReason = {
  name: 'they_offered',
  group: 'calls',
  rests: true,
  personal: false,
  asksForCall: true,
  find(facts, now) {
    const offer = newestOffer(facts);
    if (!offer) return null;
    const { signal, row } = offer;
    const words = wordsOf(row, signal.quote, facts, signal.id);
    const age = Math.max(0, daysFrom(cameAt(row), now));
    const score = (signal.state === 'confirmed' ? 0.95 : 0.85) * 0.5 ** (age / HALF_LIFE_DAYS);
    const invited = yourAnswer(facts, row);
    return {
      key: signal.id,
      score: Math.min(1, score + (invited ? 0.05 : 0)),
      channel: suggestedTalk(facts),
      evidence: invited ? [words, invited] : [words],
    };
  },
  sentence(evidence, { today, timeZone }) {
    const [offer, answer] = evidence.filter((one) => one.kind === 'words');
    if (!offer) return 'Offered to talk, and you have not spoken since.';
    const when = thenWords({ ...offer, day: knownDay(offer, timeZone) }, today);
    const said = answer && !answer.sensitive ? ` You said “${answer.quote}” and have not called.` : '';
    return said ? `Offered to talk${when}.${said}` : `Offered to talk${when}, and you have not spoken since.`;
  },
  whyNow: (evidence) =>
    firstOf(evidence, 'words')?.at
      ? 'An offer to talk gets harder to take up with every month.'
      : 'The offer still stands.',
};

/** The newest offer to talk that no talk came after. */
export function newestOffer(facts: ContactFacts): { signal: ReadSignal; row: PassedRow } | null {
  const offers = facts.signals.flatMap((signal) => {
    if (signal.type !== 'wants_to_talk' || signal.state === 'dismissed') return [];
    const row = facts.rows.find(({ id }) => id === signal.interactionId);
    return row && row.direction === 'inbound' && !isTalk(row) ? [{ signal, row }] : [];
  });
  const open = offers.filter(({ row }) => !facts.rows.some((one) => isTalk(one) && comesAfter(one, row)));
  return (
    open.sort((a, b) => cameAt(b.row).getTime() - cameAt(a.row).getTime() || (a.signal.id < b.signal.id ? -1 : 1))[0] ??
    null
  );
}

/** "You’re on.": what the owner said to it, where it was an invitation or a promise. */
function yourAnswer(facts: ContactFacts, offer: PassedRow): Evidence | null {
  for (const row of facts.rows) {
    if (row.direction !== 'outbound' || !comesAfter(row, offer)) continue;
    const signal = facts.signals.find(
      ({ interactionId, type, state }) =>
        interactionId === row.id && (type === 'invitation' || type === 'promise') && state !== 'dismissed',
    );
    if (signal) return wordsOf(row, signal.quote, facts, signal.id);
  }
  return null;
}
