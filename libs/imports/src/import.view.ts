import type { PostedPrecision } from '#libs/interactions';
import { ApiProperty } from '@nestjs/swagger';
import { fates, rowKinds, type Fate, type RowKind } from './fates/import-row.entity.js';
import { importStates, type ImportState } from './import.entity.js';

const count = { type: 'integer', minimum: 0 } as const;
const textOrNull = { type: 'string', nullable: true } as const;
const idOrNull = { type: 'string', format: 'uuid', nullable: true } as const;
const instantOrNull = { type: 'string', format: 'date-time', nullable: true } as const;

/** How many rows had which fate; together they are the rows done. */
export class FateCounts {
  @ApiProperty(count)
  created: number;

  @ApiProperty(count)
  matched: number;

  @ApiProperty(count)
  kept: number;

  @ApiProperty(count)
  alreadyThere: number;

  @ApiProperty({ ...count, description: 'Found again with other words than before' })
  updated: number;

  @ApiProperty(count)
  skipped: number;

  @ApiProperty(count)
  failed: number;
}

export class PeopleCounts {
  @ApiProperty({ ...count, description: 'New contacts' })
  created: number;

  @ApiProperty({ ...count, description: 'Contacts who were known before; counted when it has ended' })
  matched: number;
}

export class ImportView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'pasted-thread' })
  format: string;

  @ApiProperty(textOrNull)
  fileName: string | null;

  @ApiProperty({ enum: importStates })
  state: ImportState;

  @ApiProperty(textOrNull)
  postTitle: string | null;

  @ApiProperty(textOrNull)
  postUrl: string | null;

  @ApiProperty({ ...instantOrNull, description: 'The first instant of what is known of the date' })
  postDate: string | null;

  @ApiProperty({ enum: ['instant', 'day', 'month', 'year'], nullable: true })
  postDatePrecision: PostedPrecision | null;

  @ApiProperty({ ...count, description: 'Of all files, unpacked; 0 for a pasted thread' })
  bytesTotal: number;

  @ApiProperty(count)
  bytesDone: number;

  @ApiProperty(count)
  rowsTotal: number;

  @ApiProperty(count)
  rowsDone: number;

  @ApiProperty({ type: FateCounts })
  counts: FateCounts;

  @ApiProperty({ type: PeopleCounts })
  people: PeopleCounts;

  @ApiProperty({ ...textOrNull, description: 'Why it failed' })
  error: string | null;

  @ApiProperty(idOrNull)
  threadId: string | null;

  @ApiProperty({ type: 'string', format: 'date-time' })
  createdAt: string;

  @ApiProperty(instantOrNull)
  startedAt: string | null;

  @ApiProperty(instantOrNull)
  finishedAt: string | null;
}

export class ImportRowView {
  @ApiProperty({ type: 'integer', minimum: 1 })
  rowNumber: number;

  @ApiProperty({ enum: fates })
  fate: Fate;

  @ApiProperty(textOrNull)
  reason: string | null;

  @ApiProperty({ enum: rowKinds })
  kind: RowKind;

  @ApiProperty(textOrNull)
  printedAuthor: string | null;

  @ApiProperty({ ...textOrNull, description: 'The first words; null while they are covered' })
  excerpt: string | null;

  @ApiProperty({ description: 'They are sensitive, so a list does not show them' })
  isCovered: boolean;

  @ApiProperty({ type: 'integer', nullable: true, description: 'In the source' })
  line: number | null;

  @ApiProperty({ ...textOrNull, description: 'The file and the item of it; null for a pasted thread' })
  place: string | null;

  @ApiProperty(idOrNull)
  contactId: string | null;

  @ApiProperty({ ...idOrNull, description: 'Null where nothing was written, or it is gone since' })
  interactionId: string | null;
}
