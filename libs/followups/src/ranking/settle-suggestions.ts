import type { PassedRow } from '../facts/contact-facts.js';
import { isTouch, plusDays } from '../facts/touches.js';
import type { ReasonName } from '../reasons/followup-reason.js';
import type { Draft } from './draft-suggestions.js';

export const suggestionStates = ['open', 'snoozed', 'done', 'dismissed'] as const;
export type SuggestionState = (typeof suggestionStates)[number];

/** A suggestion as it stands in the table. */
export interface Standing {
  id: string;
  reason: ReasonName;
  state: SuggestionState;
  notBefore: Date | null;
  plannedOn: string | null;
  createdAt: Date;
}

export interface SettledSuggestion extends Draft {
  state: 'open' | 'snoozed';
  plannedOn: string | null;
  createdAt: Date;
}

export interface Settled {
  /** What stands from now on, as new or as changed. */
  standing: SettledSuggestion[];
  /** Lines whose reason went away by what the owner did. */
  done: string[];
  /** Lines whose reason went away by itself. */
  removed: string[];
  /** When something that was put aside comes back. */
  nextDueAt: Date | null;
}

/** What becomes of a contact's suggestions; settling the same drafts a second time changes nothing. */
export function settleSuggestions(drafts: Draft[], before: Standing[], rows: PassedRow[], now: Date): Settled {
  const byId = new Map(before.map((one) => [one.id, one]));
  const drafted = new Set(drafts.map(({ id }) => id));
  const left = before.filter(({ id, state }) => !drafted.has(id) && (state === 'open' || state === 'snoozed'));
  const [done, removed] = [left.filter((one) => wasActedOn(one, rows)), left.filter((one) => !wasActedOn(one, rows))];
  const standing = drafts.flatMap((draft) => settle(draft, byId.get(draft.id), removed, now));
  const returns = before.flatMap(({ id, state, notBefore }) =>
    drafted.has(id) && (state === 'dismissed' || state === 'snoozed') && notBefore && notBefore > now
      ? [notBefore]
      : [],
  );
  return {
    standing,
    done: done.map(({ id }) => id),
    removed: removed.map(({ id }) => id),
    nextDueAt: returns.length === 0 ? null : new Date(Math.min(...returns.map(Number))),
  };
}

function settle(draft: Draft, known: Standing | undefined, removed: Standing[], now: Date): SettledSuggestion[] {
  if (!known) {
    // A newer question in place of an older one is the same line of the day.
    const plannedOn = removed.find(({ reason }) => reason === draft.reason)?.plannedOn ?? null;
    return [{ ...draft, state: 'open', plannedOn, createdAt: now }];
  }
  const { plannedOn, createdAt, state, notBefore } = known;
  const isAside = notBefore !== null && notBefore > now;
  // "Not now" ends; "never" has no end.
  if (state === 'dismissed' && (notBefore === null || isAside)) return [];
  if (state === 'snoozed' && isAside) return [{ ...draft, notBefore, state, plannedOn, createdAt }];
  return [{ ...draft, state: 'open', plannedOn, createdAt: state === 'open' || state === 'snoozed' ? createdAt : now }];
}

/** An old answer that an import brings later is no deed of the owner because of the suggestion. */
function wasActedOn({ createdAt }: Standing, rows: PassedRow[]): boolean {
  const earliest = plusDays(createdAt, -1);
  return rows.some((row) => isTouch(row) && row.createdAt >= createdAt && (row.at === null || row.at >= earliest));
}
