import type { SuggestionState } from '../ranking/settle-suggestions.js';
import type { Draft } from '../ranking/draft-suggestions.js';
import type { Deed, Evidence, Noted, ReadOn, Words } from '../reasons/evidence.js';
import { reasonOf } from '../reasons/reasons.js';
import { quoteOf } from '../wording/quote.js';
import type { EvidenceView, SuggestionAction, SuggestionView } from './suggestion.view.js';

export interface Shown extends Omit<Draft, 'contactId'> {
  state: SuggestionState;
}

export interface Showing extends ReadOn {
  quoteSensitive: boolean;
}

/** A suggestion as it is read on a day: its sentence is made now, and sensitive words are covered. */
export function toSuggestionView(suggestion: Shown, showing: Showing): SuggestionView {
  const { id, reason, group, state, channel, notBefore, evidence } = suggestion;
  const { sentence, whyNow } = reasonOf(reason);
  const placed = evidence.filter((one): one is Words | Deed => one.kind === 'words' || one.kind === 'deed');
  const noted = evidence.filter((one): one is Noted => one.kind === 'fact');
  return {
    id,
    reason,
    group,
    state,
    sentence: sentence(covered(evidence, showing), showing),
    whyNow: whyNow(evidence, showing),
    suggestedChannel: channel,
    evidence: [
      ...placed.map((one) => toEvidenceView(one, showing)),
      ...noted.map((one) => toNotedView(one, showing)),
      ...evidence.flatMap(toCallEvidence),
    ],
    notBefore: notBefore?.toISOString() ?? null,
    actions: actionsOf(state, placed),
  };
}

export function toEvidenceView(one: Words | Deed, { quoteSensitive }: Showing): EvidenceView {
  const isCovered = one.kind === 'words' && one.sensitive && !quoteSensitive;
  const said = one.kind === 'words' ? { by: one.by, signalId: one.signalId } : { by: doneBy(one), signalId: null };
  return {
    ...nowhere,
    kind: one.kind,
    ...said,
    of: (one.kind === 'words' && one.of) || null,
    quote: one.kind === 'words' && !isCovered ? one.quote : null,
    isCovered,
    interactionId: one.interactionId,
    permalink: one.permalink,
    threadId: one.threadId,
    threadTitle: one.threadTitle,
    position: one.position,
    happenedAt: one.at,
    precision: one.precision,
    datedBy: one.datedBy,
  };
}

/** What was written down has no place but the person's page. */
function toNotedView({ factId, text, sensitive }: Noted, { quoteSensitive }: Showing): EvidenceView {
  const isCovered = sensitive && !quoteSensitive;
  return {
    ...nowhere,
    kind: 'fact',
    by: 'owner',
    quote: isCovered || text === '' ? null : quoteOf(text),
    isCovered,
    factId,
  };
}

function toCallEvidence(one: Evidence): EvidenceView[] {
  const at = { ...nowhere, precision: 'instant' as const };
  if (one.kind === 'invitation') {
    const { kind, invitationId, openedAt } = one;
    return [{ ...at, kind, by: 'owner', invitationId, openedAt, happenedAt: one.at }];
  }
  if (one.kind !== 'call') return [];
  return [{ ...at, kind: 'call', by: one.by ?? 'contact', callId: one.callId, happenedAt: one.at }];
}

const nowhere: Omit<EvidenceView, 'kind' | 'by'> = {
  signalId: null,
  of: null,
  quote: null,
  isCovered: false,
  interactionId: null,
  factId: null,
  invitationId: null,
  openedAt: null,
  callId: null,
  permalink: null,
  threadId: null,
  threadTitle: null,
  position: null,
  happenedAt: null,
  precision: 'none',
  datedBy: null,
};

function doneBy({ direction }: Deed): 'contact' | 'owner' {
  return direction === 'inbound' ? 'contact' : 'owner';
}

// What the owner allowed to be quoted may also stand in a sentence.
function covered(evidence: Evidence[], { quoteSensitive }: Showing): Evidence[] {
  return quoteSensitive
    ? evidence.map((one) => (one.kind === 'words' || one.kind === 'fact' ? { ...one, sensitive: false } : one))
    : evidence;
}

function actionsOf(state: SuggestionState, placed: (Words | Deed)[]): SuggestionAction[] {
  if (state === 'done') return [];
  if (state === 'dismissed') return ['undo'];
  const canReply = placed.some(({ permalink, threadId }) => permalink !== null || threadId !== null);
  const actions: SuggestionAction[] = ['talked', ...(canReply ? (['reply'] as const) : [])];
  return [
    ...actions,
    'snooze',
    'not_now',
    'never_reason',
    'never_person',
    ...(state === 'snoozed' ? (['undo'] as const) : []),
  ];
}
