import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Precision } from '../interaction-words.js';

export type PostedPrecision = Exclude<Precision, 'none'>;

/** A post and what was said under it. */
@Entity({ name: 'threads' })
export class Thread {
  @PrimaryColumn({ name: 'workspace_id', type: 'uuid' })
  workspaceId: string;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text', nullable: true })
  title: string | null;

  @Column({ type: 'text', nullable: true })
  url: string | null;

  @Column({ name: 'posted_at', type: 'timestamptz', nullable: true })
  postedAt: Date | null;

  @Column({ name: 'posted_precision', type: 'text', nullable: true })
  postedPrecision: PostedPrecision | null;

  /** The post's own text, where it was pasted along. */
  @Column({ type: 'text', nullable: true })
  opening: string | null;

  /** How its page was laid out, in the words of the reading room; null where that is not known. */
  @Column({ type: 'text', nullable: true })
  style: string | null;

  /** What an export knows the post by. */
  @Column({ name: 'source_key', type: 'bytea', nullable: true, select: false })
  sourceKey?: Buffer | null;

  @Column({ name: 'import_id', type: 'uuid', nullable: true })
  importId: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}

export type NewThread = Omit<Thread, 'workspaceId' | 'updatedAt'>;
