import type { Channel, Circle, Depth } from '../people/people.types';

export type TodayReason = 'overdue' | 'never_talked' | 'unanswered';

export interface TodayLine {
  contact: { id: string; name: string; circle: Circle | null; depth: Depth };
  reason: TodayReason;
  sentence: string;
  quote: string | null;
  interactionId: string | null;
  permalink: string | null;
  threadId: string | null;
  position: number | null;
  happenedAt: string | null;
  suggestedChannel: Channel | null;
}

export interface Today {
  date: string;
  counts: { overdue: number; neverTalked: number; unanswered: number };
  lines: TodayLine[];
}
