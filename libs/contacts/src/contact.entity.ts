import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Boundary } from './boundaries.js';

export const circles = ['inner', 'close', 'circle', 'wide'] as const;

/** How near the owner wants somebody; null is "no circle". */
export type Circle = (typeof circles)[number];

/** A person. `touchedByHand` keeps a contact that an import made when that import is undone. */
@Entity({ name: 'contacts' })
export class Contact {
  @PrimaryColumn({ name: 'workspace_id', type: 'uuid' })
  workspaceId: string;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  circle: Circle | null;

  @Column({ name: 'cadence_days', type: 'int', nullable: true })
  cadenceDays: number | null;

  @Column({ type: 'text', array: true })
  boundaries: Boundary[];

  @Column({ type: 'text', nullable: true })
  about: string | null;

  @Column({ name: 'import_id', type: 'uuid', nullable: true })
  importId: string | null;

  @Column({ name: 'touched_by_hand', type: 'boolean' })
  touchedByHand: boolean;

  @Column({ name: 'archived_at', type: 'timestamptz', nullable: true })
  archivedAt: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
