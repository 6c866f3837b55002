import type { Precision } from '../../ui/time/when';

export type Circle = 'inner' | 'close' | 'circle' | 'wide';
export type Depth = 'none' | 'wave' | 'chat' | 'letters' | 'voice' | 'met';
export type Channel = 'blog' | 'twitter' | 'phone' | 'email' | 'video' | 'in_person' | 'other';

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

export interface LastWords {
  interactionId: string;
  text: string;
  channel: Channel;
  happenedAt: string | null;
  precision: Precision;
  threadId: string | null;
  threadTitle: string | null;
  position: number | null;
}

export interface PersonLine {
  id: string;
  name: string;
  circle: Circle | null;
  cadenceDays: number | null;
  depth: Depth;
  archivedAt: string | null;
  lastExchangeAt: string | null;
  lastTalkAt: string | null;
  inboundCount: number;
  outboundCount: number;
  talkCount: number;
  lastWords: LastWords | null;
}

export interface ReviewLine extends PersonLine {
  dueOn: string | null;
  overdueDays: number | null;
  silentDays: number | null;
  sentence: string;
}
