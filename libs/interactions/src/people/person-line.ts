import type { Boundary, Circle } from '#libs/contacts';
import type { Channel, Depth, Precision } from '../interaction-words.js';
import type { LastWords, PersonLine } from './person-line.view.js';

/** What a query of people selects of `contacts c` and `contact_clocks k` for `withLastWords`. */
export const personColumns = `
  c.id, c.name, c.circle, c.cadence_days as "cadenceDays", c.boundaries, c.archived_at as "archivedAt", k.depth,
  k.last_exchange_at as "lastExchangeAt", k.last_talk_at as "lastTalkAt", k.inbound_count as "inboundCount",
  k.outbound_count as "outboundCount", k.talk_count as "talkCount", k.last_words_id as "lastWordsId"`;

/** What `personColumns` selects of one person. */
export interface PersonColumns {
  id: string;
  name: string;
  circle: Circle | null;
  cadenceDays: number | null;
  boundaries: Boundary[];
  archivedAt: Date | null;
  depth: Depth;
  lastExchangeAt: Date | null;
  lastTalkAt: Date | null;
  inboundCount: number;
  outboundCount: number;
  talkCount: number;
  lastWordsId: string | null;
}

/** One row of a query that `withLastWords` made. */
export interface PersonRow extends PersonColumns {
  wordsText: string | null;
  wordsAreSensitive: boolean | null;
  wordsChannel: Channel | null;
  wordsAt: Date | null;
  wordsPrecision: Precision | null;
  wordsThreadId: string | null;
  wordsThreadTitle: string | null;
  wordsPosition: number | null;
}

/**
 * A page of people (a query with `personColumns`) with the last words of each; `order` sorts it again by its own columns,
 * which stand on `p`. Joined outside of the page, so that words are read only for those who are shown.
 */
export function withLastWords(people: string, order: string): string {
  return `
    select p.*, left(w.text, 200) as "wordsText", w.is_sensitive as "wordsAreSensitive", w.channel as "wordsChannel", w.happened_at as "wordsAt",
      w.precision as "wordsPrecision", w.thread_id as "wordsThreadId", t.title as "wordsThreadTitle",
      w.position as "wordsPosition"
    from (${people}) p
    left join interactions w on w.workspace_id = $1 and w.id = p."lastWordsId"
    left join threads t on t.workspace_id = $1 and t.id = w.thread_id
    order by ${order}`;
}

/** The line of a person as the wire has it, sensitive words covered; what else the row holds is left out. */
export function toPersonLine(row: PersonRow, uncover = false): PersonLine {
  return {
    id: row.id,
    name: row.name,
    circle: row.circle,
    cadenceDays: row.cadenceDays,
    boundaries: row.boundaries,
    depth: row.depth,
    archivedAt: row.archivedAt?.toISOString() ?? null,
    lastExchangeAt: row.lastExchangeAt?.toISOString() ?? null,
    lastTalkAt: row.lastTalkAt?.toISOString() ?? null,
    inboundCount: row.inboundCount,
    outboundCount: row.outboundCount,
    talkCount: row.talkCount,
    lastWords: toLastWords(row, uncover),
  };
}

function toLastWords(row: PersonRow, uncover: boolean): LastWords | null {
  if (row.lastWordsId === null || row.wordsText === null) return null;
  const isCovered = row.wordsAreSensitive === true && !uncover;
  return {
    interactionId: row.lastWordsId,
    text: isCovered ? null : row.wordsText,
    isCovered,
    channel: row.wordsChannel!,
    happenedAt: row.wordsAt?.toISOString() ?? null,
    precision: row.wordsPrecision!,
    threadId: row.wordsThreadId,
    threadTitle: row.wordsThreadTitle,
    position: row.wordsPosition,
  };
}
