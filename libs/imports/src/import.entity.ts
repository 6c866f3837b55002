import type { PostedPrecision } from '#libs/interactions';
import type { ColumnMapping } from './formats/file-format.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const importStates = [
  'uploading',
  'previewed',
  'queued',
  'running',
  'done',
  'failed',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof importStates)[number];

/** How the owner wants files to be read. */
export interface ImportSettings {
  /** The one format that may read them. */
  only: string | null;
  mapping: ColumnMapping | null;
}

// The driver gives a bigint as a text; no upload is longer than a number tells exactly.
const asNumber = { from: Number, to: (value: number) => value };

/** One run of reading one source. `source` is its text, kept so that a stopped run can go on; an undo takes it away. */
@Entity({ name: 'imports' })
export class Import {
  @PrimaryColumn({ name: 'workspace_id', type: 'uuid' })
  workspaceId: string;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  format: string;

  @Column({ name: 'file_name', type: 'text', nullable: true })
  fileName: string | null;

  @Column({ name: 'source_hash', type: 'bytea', select: false })
  sourceHash: Buffer;

  @Column({ type: 'text', nullable: true, select: false })
  source: string | null;

  /** What the preview has read of it, packed; only until the run has ended. */
  @Column({ type: 'bytea', nullable: true, select: false })
  reading: Buffer | null;

  @Column({ type: 'text' })
  state: ImportState;

  @Column({ name: 'post_title', type: 'text', nullable: true })
  postTitle: string | null;

  @Column({ name: 'post_url', type: 'text', nullable: true })
  postUrl: string | null;

  @Column({ name: 'post_date', type: 'timestamptz', nullable: true })
  postDate: Date | null;

  @Column({ name: 'post_date_precision', type: 'text', nullable: true })
  postDatePrecision: PostedPrecision | null;

  @Column({ name: 'rows_total', type: 'int' })
  rowsTotal: number;

  /** The checkpoint: rows up to this one have their fate, and a run that was stopped goes on after it. */
  @Column({ name: 'rows_done', type: 'int' })
  rowsDone: number;

  /** Of all files, unpacked; 0 for a pasted thread. */
  @Column({ name: 'bytes_total', type: 'bigint', transformer: asNumber })
  bytesTotal: number;

  @Column({ name: 'bytes_done', type: 'bigint', transformer: asNumber })
  bytesDone: number;

  /** What the owner has chosen for files. */
  @Column({ type: 'jsonb', nullable: true })
  settings: ImportSettings | null;

  /** In words for the owner. */
  @Column({ type: 'text', nullable: true })
  error: string | null;

  @Column({ name: 'requested_by', type: 'uuid', nullable: true })
  requestedBy: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'started_at', type: 'timestamptz', nullable: true })
  startedAt: Date | null;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt: Date | null;
}

/** What the owner says of the post; a field that is left out stays as it was. */
export type PostDetails = Partial<Pick<Import, 'postTitle' | 'postUrl' | 'postDate' | 'postDatePrecision'>>;
