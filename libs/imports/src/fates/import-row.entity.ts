import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportedItemKind } from '../formats/import-format.js';

export const fates = ['created', 'matched', 'kept', 'already_there', 'skipped', 'failed'] as const;

/**
 * What became of a row of the source: written for a contact that it made (`created`) or that there was (`matched`, also
 * the owner's own words), written without a known author (`kept`), found again, left out, or refused by the database.
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
  kind: ImportedItemKind;

  @Column({ name: 'printed_author', type: 'text', nullable: true })
  printedAuthor: string | null;

  @Column({ type: 'text' })
  excerpt: string;

  @Column({ type: 'int', nullable: true })
  line: number | null;

  @Column({ name: 'contact_id', type: 'uuid', nullable: true })
  contactId: string | null;

  /** The first part of the item; it may be gone since. */
  @Column({ name: 'interaction_id', type: 'uuid', nullable: true })
  interactionId: string | null;
}

export type NewImportRow = Omit<ImportRow, 'workspaceId' | 'importId'>;
