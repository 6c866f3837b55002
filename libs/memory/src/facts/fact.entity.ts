import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OwnFactKind } from './fact-words.js';

/** Something worth remembering about a person that somebody wrote down. */
@Entity({ name: 'facts' })
export class Fact {
  @PrimaryColumn({ name: 'workspace_id', type: 'uuid' })
  workspaceId: string;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'contact_id', type: 'uuid' })
  contactId: string;

  @Column({ type: 'text' })
  kind: OwnFactKind;

  /** Empty only where the kind says it all: a birthday. */
  @Column({ type: 'text' })
  text: string;

  /** Whom it is about, where that is not the person themself. */
  @Column({ type: 'text', nullable: true })
  about: string | null;

  @Column({ type: 'boolean' })
  sensitive: boolean;

  @Column({ type: 'int', nullable: true })
  month: number | null;

  @Column({ type: 'int', nullable: true })
  day: number | null;

  /** Null: it comes every year, or the year of birth is not known. */
  @Column({ type: 'int', nullable: true })
  year: number | null;

  @Column({ name: 'expires_on', type: 'date', nullable: true })
  expiresOn: string | null;

  @Column({ name: 'ask_after_on', type: 'date', nullable: true })
  askAfterOn: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
