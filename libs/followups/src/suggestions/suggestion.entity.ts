import type { Channel } from '#libs/interactions';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SuggestionState } from '../ranking/settle-suggestions.js';
import type { Evidence } from '../reasons/evidence.js';
import type { ReasonGroup, ReasonName } from '../reasons/followup-reason.js';

/** "Talk to this person now, because …"; its id follows from contact, reason and what the reason stands on. */
@Entity({ name: 'suggestions' })
export class Suggestion {
  @PrimaryColumn({ name: 'workspace_id', type: 'uuid' })
  workspaceId: string;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'contact_id', type: 'uuid' })
  contactId: string;

  @Column({ type: 'text' })
  reason: ReasonName;

  @Column({ name: 'reason_group', type: 'text' })
  group: ReasonGroup;

  @Column({ type: 'real' })
  score: number;

  @Column({ type: 'text' })
  channel: Channel;

  /** Empty once it is closed: what is deleted elsewhere must not live on here. */
  @Column({ type: 'jsonb' })
  evidence: Evidence[];

  @Column({ type: 'text' })
  state: SuggestionState;

  /** Until then it rests, is snoozed, or is put aside; null of a dismissed one: for good. */
  @Column({ name: 'not_before', type: 'timestamptz', nullable: true })
  notBefore: Date | null;

  /** The day in whose plan it stood first. */
  @Column({ name: 'planned_on', type: 'date', nullable: true })
  plannedOn: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt: Date | null;
}
