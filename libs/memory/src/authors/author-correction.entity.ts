import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AuthorSaying } from './author.dto.js';

/** A person's word on who wrote an item, or who did not; later words of the same item have a higher ordinal. */
@Entity({ name: 'author_corrections' })
export class AuthorCorrection {
  @PrimaryColumn({ name: 'workspace_id', type: 'uuid' })
  workspaceId: string;

  @PrimaryColumn({ name: 'interaction_id', type: 'uuid' })
  interactionId: string;

  @PrimaryColumn({ type: 'int' })
  ordinal: number;

  @Column({ type: 'text' })
  says: AuthorSaying;

  @Column({ type: 'text' })
  name: string;

  /** Of `is`; null also where that contact was deleted since. */
  @Column({ name: 'contact_id', type: 'uuid', nullable: true })
  contactId: string | null;

  @Column({ name: 'said_by', type: 'uuid', nullable: true })
  saidBy: string | null;

  @Column({ name: 'said_at', type: 'timestamptz' })
  saidAt: Date;
}

export type AuthorWord = Pick<AuthorCorrection, 'says' | 'name' | 'contactId'>;
