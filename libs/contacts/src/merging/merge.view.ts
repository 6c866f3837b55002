import { ApiProperty } from '@nestjs/swagger';
import { originFields, type Origin } from './fields/keep-better.js';
import { mergers, type MergedBy, type MergeEvidence } from './merge.js';

const instant = { type: 'string', format: 'date-time' } as const;

/** The fields of a contact as the API names them. */
export const mergedFields = {
  name: 'name',
  circle: 'circle',
  cadence_days: 'cadenceDays',
  about: 'about',
  boundaries: 'boundaries',
  archived_at: 'archivedAt',
  created_at: 'createdAt',
} as const satisfies Record<(typeof originFields)[number], string>;

export type MergedFieldName = (typeof mergedFields)[keyof typeof mergedFields];

export class MergeEvidenceView implements MergeEvidence {
  @ApiProperty({ description: 'What kind of evidence it is, in a word' })
  kind: string;

  @ApiProperty({ description: 'One plain line' })
  says: string;

  @ApiProperty({ enum: ['for', 'against'] })
  speaks: 'for' | 'against';

  @ApiProperty({ type: 'number', required: false })
  weight?: number;
}

export class MergedPersonView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

export class MergedFieldView {
  @ApiProperty({ enum: Object.values(mergedFields) })
  field: MergedFieldName;

  @ApiProperty({ enum: ['kept', 'gone', 'both'] })
  from: Origin;
}

export class MergeView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['merge', 'split'], description: 'A split took `gone` out of `kept`' })
  kind: 'merge' | 'split';

  @ApiProperty({ type: MergedPersonView })
  kept: MergedPersonView;

  @ApiProperty({ type: MergedPersonView })
  gone: MergedPersonView;

  @ApiProperty({ enum: mergers })
  by: MergedBy;

  @ApiProperty({ type: MergedPersonView, nullable: true, description: 'The member who asked for it' })
  byUser: MergedPersonView | null;

  @ApiProperty({ type: [MergeEvidenceView] })
  evidence: MergeEvidenceView[];

  @ApiProperty({ type: [MergedFieldView], description: 'From whom each field came that says something' })
  fields: MergedFieldView[];

  @ApiProperty({ type: 'integer', description: 'Interactions that changed hands; 0 once it is undone' })
  interactions: number;

  @ApiProperty(instant)
  createdAt: string;

  @ApiProperty({ ...instant, nullable: true })
  undoneAt: string | null;
}

export class UnclearRowView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'interactions' })
  table: string;

  @ApiProperty({ description: 'One line by which a person knows it' })
  says: string;

  @ApiProperty({ ...instant, nullable: true })
  at: string | null;
}

export class UndoneView {
  @ApiProperty({ description: 'False where something must be decided first; nothing has changed then' })
  undone: boolean;

  @ApiProperty({ type: [UnclearRowView], description: 'What came since, of which nothing tells whose it is' })
  unclear: UnclearRowView[];

  @ApiProperty({ type: MergeView, nullable: true, description: 'Null where an undone import had left nothing of them' })
  merge: MergeView | null;
}
