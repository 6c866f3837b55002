import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * How far a text is read; a text is a thread, or an interaction outside of threads. The database itself makes the row and
 * counts the changes, so a text waits while `changes` and `changesRead` differ.
 */
@Entity({ name: 'readings' })
export class Reading {
  @PrimaryColumn({ name: 'workspace_id', type: 'uuid' })
  workspaceId: string;

  /** The thread's id, or the interaction's. */
  @PrimaryColumn({ name: 'text_id', type: 'uuid' })
  textId: string;

  @Column({ name: 'thread_id', type: 'uuid', nullable: true })
  threadId: string | null;

  @Column({ name: 'interaction_id', type: 'uuid', nullable: true })
  interactionId: string | null;

  @Column({ type: 'int' })
  changes: number;

  /** By the clock of the database, which alone sets it. */
  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt: Date;

  @Column({ name: 'changes_read', type: 'int' })
  changesRead: number;

  /** The checkpoint: a reading that was stopped goes on after this position. */
  @Column({ name: 'position_done', type: 'int' })
  positionDone: number;

  @Column({ name: 'reader_version', type: 'int', nullable: true })
  readerVersion: number | null;

  @Column({ name: 'read_at', type: 'timestamptz', nullable: true })
  readAt: Date | null;
}
