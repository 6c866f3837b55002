import type { IdentityKind } from '#libs/accounts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type IdentitySource = 'import' | 'hand';

/** A name or handle by which a contact is known; two contacts may have the same one (a shared inbox, a common name). */
@Entity({ name: 'identities' })
export class Identity {
  @PrimaryColumn({ name: 'workspace_id', type: 'uuid' })
  workspaceId: string;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'contact_id', type: 'uuid' })
  contactId: string;

  @Column({ type: 'text' })
  kind: IdentityKind;

  @Column({ type: 'text' })
  value: string;

  @Column({ type: 'text' })
  printed: string;

  @Column({ type: 'boolean' })
  verified: boolean;

  @Column({ type: 'text' })
  source: IdentitySource;

  @Column({ name: 'import_id', type: 'uuid', nullable: true })
  importId: string | null;

  @Column({ name: 'first_seen_at', type: 'timestamptz' })
  firstSeenAt: Date;

  @Column({ name: 'last_seen_at', type: 'timestamptz' })
  lastSeenAt: Date;
}

export type IdentityKey = Pick<Identity, 'kind' | 'value'>;
export type NewIdentity = Omit<Identity, 'workspaceId'>;
