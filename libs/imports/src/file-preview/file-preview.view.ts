import { ApiProperty } from '@nestjs/swagger';
import { rowKinds, type RowKind } from '../fates/import-row.entity.js';
import { ImportView } from '../import.view.js';

const count = { type: 'integer', minimum: 0 } as const;
const textOrNull = { type: 'string', nullable: true } as const;

/** Files that one format reads together. */
export class FilePart {
  @ApiProperty({ example: 'wordpress-wxr' })
  format: string;

  @ApiProperty({ example: 'WordPress export' })
  title: string;

  @ApiProperty({ type: [String], description: 'The first twenty' })
  files: string[];

  @ApiProperty(count)
  fileCount: number;
}

/** A way in which files can be read. */
export class FormatChoice {
  @ApiProperty({ example: 'wordpress-wxr' })
  name: string;

  @ApiProperty({ example: 'WordPress export' })
  title: string;
}

/** What a column of a table may hold. */
export class FieldChoice {
  @ApiProperty({ example: 'first_name' })
  field: string;

  @ApiProperty({ example: 'First name' })
  title: string;

  @ApiProperty({ enum: ['person', 'talk'] })
  about: 'person' | 'talk';
}

export class PreviewedColumn {
  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'The field that it is taken for; empty for none' })
  holds: string;

  @ApiProperty({ type: [String], description: 'The first of its cells, each once' })
  samples: string[];
}

/** A table that no format knows: what its columns hold is guessed, and may be said. */
export class PreviewedTable {
  @ApiProperty()
  path: string;

  @ApiProperty({ type: [PreviewedColumn] })
  columns: PreviewedColumn[];
}

export class UnreadFile {
  @ApiProperty()
  path: string;

  @ApiProperty()
  why: string;
}

export class CountedReason {
  @ApiProperty()
  reason: string;

  @ApiProperty(count)
  count: number;
}

export class KindCount {
  @ApiProperty({ enum: rowKinds })
  kind: RowKind;

  @ApiProperty(count)
  count: number;
}

/** Somebody of the files, and whether he is one of the owner's people already. */
export class PreviewedPerson {
  @ApiProperty()
  name: string;

  @ApiProperty({ ...count, description: 'Rows in which he wrote or called' })
  rows: number;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  contactId: string | null;

  @ApiProperty({ ...textOrNull, description: 'Why he is taken for that contact' })
  why: string | null;
}

/** Somebody of whom the files say, or let suppose, that he is the owner. */
export class PreviewedOwner {
  @ApiProperty()
  name: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', properties: { kind: { type: 'string' }, printed: { type: 'string' } } },
  })
  identities: { kind: string; printed: string }[];

  @ApiProperty({ description: 'The files are his own account’s; no question is needed' })
  isCertain: boolean;

  @ApiProperty({ description: 'He is known as the owner already' })
  isKnown: boolean;

  @ApiProperty(count)
  rows: number;
}

export class PreviewedRow {
  @ApiProperty({ enum: rowKinds })
  kind: RowKind;

  @ApiProperty(textOrNull)
  author: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  at: string | null;

  @ApiProperty()
  excerpt: string;

  @ApiProperty()
  place: string;
}

export class PreviewFault {
  @ApiProperty()
  place: string;

  @ApiProperty()
  message: string;
}

/** What importing files would bring, read from their first rows. */
export class FilePreview {
  @ApiProperty({ type: ImportView })
  import: ImportView;

  @ApiProperty({ type: [FilePart] })
  parts: FilePart[];

  @ApiProperty({ ...textOrNull, description: 'The one format that may read them, where the owner has said so' })
  only: string | null;

  @ApiProperty({ type: [FormatChoice], description: 'Every format that there is' })
  formats: FormatChoice[];

  @ApiProperty({ type: [PreviewedTable], description: 'The first twenty' })
  tables: PreviewedTable[];

  @ApiProperty({ type: [FieldChoice], description: 'What a column of a table may hold' })
  fields: FieldChoice[];

  @ApiProperty({ type: [UnreadFile], description: 'The first hundred' })
  unread: UnreadFile[];

  @ApiProperty(count)
  unreadCount: number;

  @ApiProperty({ description: 'Everything was read; otherwise the counts are of the first rows' })
  isWhole: boolean;

  @ApiProperty(count)
  rows: number;

  @ApiProperty({ ...count, description: 'How many rows there may be in all, by their length' })
  rowsExpected: number;

  @ApiProperty({ type: [KindCount] })
  kinds: KindCount[];

  @ApiProperty({ ...count, description: 'Posts' })
  posts: number;

  @ApiProperty({ ...count, description: 'People, the owner left out' })
  people: number;

  @ApiProperty({ ...count, description: 'Of them, those who are known already' })
  peopleKnown: number;

  @ApiProperty({ type: [PreviewedPerson], description: 'Those with the most rows' })
  mostRows: PreviewedPerson[];

  @ApiProperty({ type: [PreviewedOwner] })
  owners: PreviewedOwner[];

  @ApiProperty({ type: [PreviewedRow], description: 'The first rows' })
  samples: PreviewedRow[];

  @ApiProperty({ type: [CountedReason], description: 'What is left out' })
  leftOut: CountedReason[];

  @ApiProperty({ type: [PreviewFault], description: 'The first twenty' })
  faults: PreviewFault[];

  @ApiProperty(count)
  faultCount: number;

  @ApiProperty({ type: [CountedReason], description: 'People of whom only a number is known' })
  tallies: CountedReason[];

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, description: 'An import of exactly these files' })
  alreadyImported: string | null;
}
