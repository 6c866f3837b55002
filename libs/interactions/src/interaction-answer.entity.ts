import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an interaction answers; `answeredId` is null where only the printed name is known. */
@Entity({ name: 'interaction_answers' })
export class InteractionAnswer {
  @PrimaryColumn({ name: 'workspace_id', type: 'uuid' })
  workspaceId: string;

  @PrimaryColumn({ name: 'interaction_id', type: 'uuid' })
  interactionId: string;

  @PrimaryColumn({ type: 'int' })
  ordinal: number;

  @Column({ name: 'answered_id', type: 'uuid', nullable: true })
  answeredId: string | null;

  @Column({ type: 'text' })
  printed: string;
}

export type NewAnswer = Omit<InteractionAnswer, 'workspaceId'>;
