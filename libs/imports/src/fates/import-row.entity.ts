import { Column, Entity, PrimaryColumn } from 'typeorm';
import { interactionKinds } from '#libs/interactions';
import { importedItemKinds } from '../formats/import-format.js';

export const fates = ['created', 'matched', 'kept', 'already_there', 'updated', 'skipped', 'failed'] as const;

export const rowKinds = [...importedItemKinds, ...interactionKinds, 'contact', 'left_out', 'fault'] as const;
/** What a row is; `owner` is the owner's own words, whatever else they are. */
export type RowKind = (typeof rowKinds)[number];

/**
 * What became of a row of the source: written for a contact that it made (`created`) or that there was (`matched`, also
 * the owner's own words), written without a known author (`kept`), found again, found with new words,
 * left out, or refused by the database.
 */
export type Fate = (typeof fates)[number];

/** One row of a source and its fate; it stays readable after an undo. */
@Entity({ name: 'import_rows' })
export class ImportRow {
  @PrimaryColumn({ name: 'workspace_id', type: 'uuid' })
  workspaceId: string;

  @PrimaryColumn({ name: 'import_id', type: 'uuid' })
  importId: string;

  @PrimaryColumn({ name: 'row_number', type: 'int' })
  rowNumber: number;

  @Column({ type: 'text' })
  fate: Fate;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'text' })
  kind: RowKind;

  @Column({ name: 'printed_author', type: 'text', nullable: true })
  printedAuthor: string | null;

  @Column({ type: 'text' })
  excerpt: string;

  @Column({ type: 'int', nullable: true })
  line: number | null;

  /** Where in the upload, in words; null for a pasted thread, where the line says it. */
  @Column({ type: 'text', nullable: true })
  place?: string | null;

  /** The words that an update put aside; an undo brings them back. */
  @Column({ type: 'jsonb', nullable: true, select: false })
  replaced?: unknown;

  @Column({ name: 'contact_id', type: 'uuid', nullable: true })
  contactId: string | null;

  /** The first part of the item; it may be gone since. */
  @Column({ name: 'interaction_id', type: 'uuid', nullable: true })
  interactionId: string | null;
}

export type NewImportRow = Omit<ImportRow, 'workspaceId' | 'importId'>;
