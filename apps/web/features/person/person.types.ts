import type { Channel, Direction, InteractionKind } from '#libs/interactions';

export type { IdentityKind } from '#libs/accounts';
export type { ContactClocksView as Clocks, ContactView as Contact, IdentityView as Identity } from '#libs/contacts';
export type { ContactRhythmView as Rhythm, RhythmDot, RhythmSpan } from '#libs/followups';
export type {
  Direction,
  InteractionKind,
  LadderStep,
  LadderView as DepthLadder,
  TimelineEntry,
} from '#libs/interactions';

/** What is sent to log an interaction by hand. */
export interface NewInteraction {
  channel: Channel;
  kind: InteractionKind;
  direction?: Direction;
  happenedAt?: string;
  durationMinutes?: number | null;
  text?: string;
}
