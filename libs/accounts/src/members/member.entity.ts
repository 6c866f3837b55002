import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../access/access.js';

/** That a user belongs to a workspace, and how far he may go in it. */
@Entity('members')
export class Member {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId: string;

  @PrimaryColumn('uuid', { name: 'user_id' })
  userId: string;

  @Column('text')
  role: Role;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
