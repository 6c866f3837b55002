import type { Precision } from '#libs/interactions';
import type { Signal } from './signal.entity.js';
import type { PlacedSignal, SignalView } from './signal.view.js';

export type SignalRow = Omit<Signal, 'workspaceId'>;

export interface PlacedRow extends SignalRow {
  happenedAt: Date | null;
  precision: Precision;
  threadId: string | null;
  threadTitle: string | null;
  position: number | null;
  permalink: string | null;
  isAnswered: boolean;
}

/** What a query selects of `signals s` for these views. */
export const signalColumns = `
  s.id, s.interaction_id as "interactionId", s.type, s.state, s.quote, s.start, s.confidence, s.fact, s.sensitive, s.about,
  s.promised_by as "promisedBy", s.said_to as "saidTo", s.due, s.due_on::text as "dueOn", s.channel, s.relation,
  s.words, s.expires_on::text as "expiresOn", s.ask_after_on::text as "askAfterOn", s.edited_at as "editedAt"`;

/** A sensitive quote is covered until somebody asks for it. */
export function toSignalView(row: SignalRow, uncover: boolean): SignalView {
  const isCovered = row.sensitive && !uncover;
  return {
    id: row.id,
    type: row.type,
    state: row.state,
    quote: isCovered ? null : row.quote,
    isCovered,
    isSensitive: row.sensitive,
    interactionId: row.interactionId,
    start: row.start,
    length: row.quote.length,
    confidence: row.confidence,
    fact: row.fact,
    about: row.about,
    by: row.promisedBy,
    to: row.saidTo,
    due: row.due,
    dueOn: row.dueOn,
    channel: row.channel,
    relation: row.relation,
    words: isCovered ? null : row.words,
    expiresOn: row.expiresOn,
    askAfterOn: row.askAfterOn,
    isEdited: row.editedAt !== null,
  };
}

export function toPlacedSignal(row: PlacedRow, uncover: boolean): PlacedSignal {
  const { precision, threadId, threadTitle, position, permalink, isAnswered } = row;
  const happenedAt = row.happenedAt?.toISOString() ?? null;
  return {
    ...toSignalView(row, uncover),
    happenedAt,
    precision,
    threadId,
    threadTitle,
    position,
    permalink,
    isAnswered,
  };
}
