import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Channel, DatedBy, Direction, InteractionKind, Precision } from './interaction-words.js';

/**
 * One thing that passed between the owner and somebody; an item of a pasted thread is one too.
 * `contactId` is null while nobody is known to have written it, `happenedAt` while no date is known.
 */
@Entity({ name: 'interactions' })
export class Interaction {
  @PrimaryColumn({ name: 'workspace_id', type: 'uuid' })
  workspaceId: string;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'contact_id', type: 'uuid', nullable: true })
  contactId: string | null;

  @Column({ type: 'text' })
  channel: Channel;

  @Column({ type: 'text' })
  kind: InteractionKind;

  @Column({ type: 'text' })
  direction: Direction;

  @Column({ name: 'happened_at', type: 'timestamptz', nullable: true })
  happenedAt: Date | null;

  @Column({ type: 'text' })
  precision: Precision;

  @Column({ name: 'dated_by', type: 'text', nullable: true })
  datedBy: DatedBy | null;

  @Column({ type: 'text' })
  text: string;

  @Column({ name: 'duration_minutes', type: 'int', nullable: true })
  durationMinutes: number | null;

  @Column({ name: 'thread_id', type: 'uuid', nullable: true })
  threadId: string | null;

  /** The item's number in its thread. */
  @Column({ type: 'int', nullable: true })
  position: number | null;

  /** 0, 1, 2 … for an owner's item that answers several people: one row for each, joined they are the item. */
  @Column({ type: 'int' })
  part: number;

  @Column({ name: 'printed_author', type: 'text', nullable: true })
  printedAuthor: string | null;

  /** The identity by which its source knew whose it is: "twitter jennw"; null where a name in a text was all. */
  @Column({ name: 'known_by', type: 'text', nullable: true })
  knownBy?: string | null;

  @Column({ type: 'text', nullable: true })
  permalink: string | null;

  /** What tells an import that it has written this row before. */
  @Column({ name: 'source_key', type: 'bytea', nullable: true })
  sourceKey: Buffer | null;

  /** The same for the same words in every format; null where nobody imported them from a file or page. */
  @Column({ name: 'words_key', type: 'bytea', nullable: true })
  wordsKey?: Buffer | null;

  /** The text as its source has it, where that had markup. */
  @Column({ type: 'text', nullable: true, select: false })
  original?: string | null;

  @Column({ name: 'import_id', type: 'uuid', nullable: true })
  importId: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}

export type NewInteraction = Omit<Interaction, 'workspaceId' | 'updatedAt'>;
