import type { Access, Cadences } from '#libs/accounts';
import type { Channel, DatedBy, Precision } from '#libs/interactions';
import type { CalendarDay } from '#libs/platform';
import type { Found } from '../pick-lines.js';
import type { Ask } from './asks-the-owner.js';

/** What every reason is asked with. */
export interface ReasonQuestion {
  access: Access;
  now: Date;
  today: CalendarDay;
  timeZone: string;
  cadences: Cadences;
}

/** Words that wait for an answer, and where they stand. */
export interface Asked extends Ask {
  interactionId: string;
  channel: Channel;
  happenedAt: Date | null;
  precision: Precision;
  datedBy: DatedBy | null;
  permalink: string | null;
  threadId: string | null;
  threadTitle: string | null;
  threadUrl: string | null;
  position: number | null;
}

export interface Candidate {
  contactId: string;
  asked: Asked | null;
}

/** One way to find people whom to reach out to today; it looks no further than it must. */
export interface FollowupReason {
  find(question: ReasonQuestion): Promise<Found<Candidate>>;
}

/** How many people one reason looks for: more than the page shows, so that "99 and more" is honest. */
export const MOST_CANDIDATES = 100;

/** The first of them, and whether there were more; give it one more than that. */
export function atMost(candidates: Candidate[], most = MOST_CANDIDATES): Found<Candidate> {
  return { candidates: candidates.slice(0, most), more: candidates.length > most };
}
