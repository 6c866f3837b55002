import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReasonName } from '../reasons/followup-reason.js';

export const refusalWords = ['not_now', 'never_reason', 'never_person'] as const;
export type RefusalWord = (typeof refusalWords)[number];

/** A person's no to a suggestion. */
@Entity({ name: 'suggestion_refusals' })
export class Refusal {
  @PrimaryColumn({ name: 'workspace_id', type: 'uuid' })
  workspaceId: string;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'suggestion_id', type: 'uuid' })
  suggestionId: string;

  /** Null: of everybody. */
  @Column({ name: 'contact_id', type: 'uuid', nullable: true })
  contactId: string | null;

  /** Of `never_reason`: which. */
  @Column({ type: 'text', nullable: true })
  reason: ReasonName | null;

  @Column({ type: 'text' })
  says: RefusalWord;

  /** The reason of the suggestion that was refused, from which the ranking learns. */
  @Column({ name: 'of_reason', type: 'text' })
  ofReason: ReasonName;

  /** Of `introduce`: the other one of the two, who are never named together again. */
  @Column({ name: 'other_id', type: 'uuid', nullable: true })
  otherId: string | null;

  @Column({ name: 'said_by', type: 'uuid', nullable: true })
  saidBy: string | null;

  @Column({ name: 'said_at', type: 'timestamptz' })
  saidAt: Date;
}
