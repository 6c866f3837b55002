import { ApiProperty } from '@nestjs/swagger';
import { importedItemKinds, type ImportedItemKind } from '../formats/import-format.js';
import { ImportView } from '../import.view.js';

const count = { type: 'integer', minimum: 0 } as const;
const textOrNull = { type: 'string', nullable: true } as const;
const idOrNull = { type: 'string', format: 'uuid', nullable: true } as const;
const lineOrNull = { type: 'integer', nullable: true, description: 'In the source' } as const;

export const certainties = ['sure', 'likely', 'unsure'] as const;

/** How sure it is that the source was split into the right items. */
export type Certainty = (typeof certainties)[number];

export class PreviewCounts {
  @ApiProperty(count)
  items: number;

  @ApiProperty({ ...count, description: 'By others than the owner: printed + anonymous + unknown' })
  comments: number;

  @ApiProperty({ ...count, description: 'Comments under which somebody’s name is printed' })
  printed: number;

  @ApiProperty({ ...count, description: 'Comments without a name' })
  unknown: number;

  @ApiProperty({ ...count, description: 'Comments by “Anonymous” and the like' })
  anonymous: number;

  @ApiProperty(count)
  owner: number;

  @ApiProperty(count)
  pingbacks: number;
}

export class NewPerson {
  @ApiProperty()
  name: string;

  @ApiProperty(count)
  comments: number;
}

export class NewPeople {
  @ApiProperty({ type: [NewPerson], description: 'The first 200' })
  items: NewPerson[];

  @ApiProperty(count)
  total: number;
}

export class KnownPerson {
  @ApiProperty({ description: 'As printed' })
  name: string;

  @ApiProperty({ format: 'uuid' })
  contactId: string;

  @ApiProperty()
  why: string;
}

export class OwnName {
  @ApiProperty()
  printed: string;

  @ApiProperty(count)
  items: number;
}

export class PreviewProblem {
  @ApiProperty(lineOrNull)
  line: number | null;

  @ApiProperty()
  text: string;

  @ApiProperty()
  reason: string;
}

export class SampleItem {
  @ApiProperty({ type: 'integer', minimum: 1 })
  position: number;

  @ApiProperty({ enum: importedItemKinds })
  kind: ImportedItemKind;

  @ApiProperty(textOrNull)
  printedAuthor: string | null;

  @ApiProperty({ description: 'The first 500 characters' })
  text: string;
}

export class ThreadThere {
  @ApiProperty({ format: 'uuid' })
  threadId: string;

  @ApiProperty({ ...count, description: 'Items that will not be written again' })
  items: number;
}

export class ImportPreview {
  @ApiProperty({ type: ImportView })
  import: ImportView;

  @ApiProperty({ description: 'How the source is laid out' })
  style: string;

  @ApiProperty({ enum: certainties })
  certainty: Certainty;

  @ApiProperty({ ...textOrNull, description: 'As the source has it' })
  title: string | null;

  @ApiProperty({ type: PreviewCounts })
  counts: PreviewCounts;

  @ApiProperty({ type: NewPeople })
  newPeople: NewPeople;

  @ApiProperty({ type: [KnownPerson], description: 'The first 200' })
  knownPeople: KnownPerson[];

  @ApiProperty({ type: [OwnName] })
  owner: OwnName[];

  @ApiProperty({ type: [PreviewProblem], description: 'What is not understood or left out; the first 200' })
  problems: PreviewProblem[];

  @ApiProperty({ type: [SampleItem], description: 'The first 12' })
  sample: SampleItem[];

  @ApiProperty({ ...idOrNull, description: 'A finished import of exactly this source' })
  alreadyImported: string | null;

  @ApiProperty({ type: ThreadThere, nullable: true, description: 'The thread of which this is another copy' })
  thread: ThreadThere | null;
}
