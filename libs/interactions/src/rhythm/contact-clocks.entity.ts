import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Channel, Depth } from '../interaction-words.js';

/** What is kept per contact so that lists can sort by it; only `Clocks.refresh` writes it. */
@Entity({ name: 'contact_clocks' })
export class ContactClocks {
  @PrimaryColumn({ name: 'workspace_id', type: 'uuid' })
  workspaceId: string;

  @PrimaryColumn({ name: 'contact_id', type: 'uuid' })
  contactId: string;

  @Column({ name: 'first_inbound_at', type: 'timestamptz', nullable: true })
  firstInboundAt: Date | null;

  @Column({ name: 'last_inbound_at', type: 'timestamptz', nullable: true })
  lastInboundAt: Date | null;

  @Column({ name: 'first_outbound_at', type: 'timestamptz', nullable: true })
  firstOutboundAt: Date | null;

  @Column({ name: 'last_outbound_at', type: 'timestamptz', nullable: true })
  lastOutboundAt: Date | null;

  @Column({ name: 'last_exchange_at', type: 'timestamptz', nullable: true })
  lastExchangeAt: Date | null;

  @Column({ name: 'last_talk_at', type: 'timestamptz', nullable: true })
  lastTalkAt: Date | null;

  @Column({ name: 'inbound_count', type: 'int' })
  inboundCount: number;

  @Column({ name: 'outbound_count', type: 'int' })
  outboundCount: number;

  @Column({ name: 'talk_count', type: 'int' })
  talkCount: number;

  /** Every channel on which something passed, notes aside. */
  @Column({ type: 'text', array: true })
  channels: Channel[];

  @Column({ type: 'text' })
  depth: Depth;

  @Column({ name: 'depth_at', type: 'timestamptz', nullable: true })
  depthAt: Date | null;

  @Column({ name: 'depth_interaction_id', type: 'uuid', nullable: true })
  depthInteractionId: string | null;

  @Column({ name: 'last_words_id', type: 'uuid', nullable: true })
  lastWordsId: string | null;
}
