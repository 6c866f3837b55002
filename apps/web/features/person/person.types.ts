import type { Precision } from '../../ui/time/when';
import type { Channel, Circle, Depth } from '../people/people.types';

export type IdentityKind =
  | 'name'
  | 'email'
  | 'phone'
  | 'website'
  | 'twitter'
  | 'wordpress'
  | 'disqus'
  | 'mastodon'
  | 'bluesky'
  | 'linkedin'
  | 'skype'
  | 'facebook'
  | 'instagram'
  | 'youtube'
  | 'github'
  | 'other';

export interface Identity {
  id: string;
  kind: IdentityKind;
  value: string;
  printed: string;
  verified: boolean;
  source: 'import' | 'hand';
  firstSeenAt: string;
  lastSeenAt: string;
}

export interface Clocks {
  firstInboundAt: string | null;
  lastInboundAt: string | null;
  firstOutboundAt: string | null;
  lastOutboundAt: string | null;
  lastExchangeAt: string | null;
  lastTalkAt: string | null;
  inboundCount: number;
  outboundCount: number;
  talkCount: number;
  depth: Depth;
  depthAt: string | null;
  depthInteractionId: string | null;
}

export interface Contact {
  id: string;
  name: string;
  circle: Circle | null;
  cadenceDays: number | null;
  about: string | null;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
  identities: Identity[];
  clocks: Clocks;
}

export type InteractionKind = 'comment' | 'reply' | 'mention' | 'message' | 'call' | 'meeting' | 'note';
export type Direction = 'inbound' | 'outbound';

export interface TimelineAnswer {
  interactionId: string | null;
  printed: string;
  excerpt: string | null;
  authorName: string | null;
}

export interface TimelineEntry {
  id: string;
  channel: Channel;
  kind: InteractionKind;
  direction: Direction;
  happenedAt: string | null;
  precision: Precision;
  datedBy: 'item' | 'post' | 'hand' | null;
  text: string;
  durationMinutes: number | null;
  threadId: string | null;
  threadTitle: string | null;
  threadUrl: string | null;
  position: number | null;
  permalink: string | null;
  answers: TimelineAnswer[];
  importId: string | null;
  createdAt: string;
}

export interface NewInteraction {
  channel: Channel;
  kind: InteractionKind;
  direction?: Direction;
  happenedAt?: string;
  durationMinutes?: number | null;
  text?: string;
}
