import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IdentityKind } from './identity-kind.js';

/** A name, handle, email or number that is "me": it never becomes a contact. */
@Entity('owner_identities')
export class OwnerIdentity {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: IdentityKind;

  @Column('text')
  value: string;

  @Column('text')
  printed: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
