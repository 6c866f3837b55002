import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A pingback: another page's link to the post. It has a place in the thread, and is nobody until it is known whose site it is. */
@Entity({ name: 'thread_links' })
export class ThreadLink {
  @PrimaryColumn({ name: 'workspace_id', type: 'uuid' })
  workspaceId: string;

  @PrimaryColumn({ name: 'thread_id', type: 'uuid' })
  threadId: string;

  @PrimaryColumn({ type: 'int' })
  position: number;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text', nullable: true })
  url: string | null;

  /** The websites on which that page is, in their normal form, the nearest first: its folders, then its host. */
  @Column({ type: 'text', array: true })
  sites: string[];

  /** What it says of the post. */
  @Column({ type: 'text' })
  text: string;

  @Column({ name: 'happened_at', type: 'timestamptz', nullable: true })
  happenedAt: Date | null;

  @Column({ name: 'source_key', type: 'bytea' })
  sourceKey: Buffer;

  @Column({ name: 'import_id', type: 'uuid', nullable: true })
  importId: string | null;
}

export type NewThreadLink = Omit<ThreadLink, 'workspaceId'>;
