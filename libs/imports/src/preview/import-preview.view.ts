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

  @ApiProperty({
    ...count,
    description: 'By others than the owner: printed + certain + probable + unknown + anonymous',
  })
  comments: number;

  @ApiProperty({ ...count, description: 'Comments under which somebody’s name is printed' })
  printed: number;

  @ApiProperty({ ...count, description: 'Comments without a name whose author the thread lets conclude for certain' })
  certain: number;

  @ApiProperty({ ...count, description: 'Comments without a name that wait for a person’s word: `waiting`' })
  probable: number;

  @ApiProperty({ ...count, description: 'Comments without a name of which nothing can be concluded' })
  unknown: number;

  @ApiProperty({ ...count, description: 'Comments by “Anonymous” and the like, of which nothing can be concluded' })
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

  @ApiProperty({ ...textOrNull, description: 'Why somebody whose name nowhere stands over a comment wrote one' })
  because: string | null;
}

export class NewPeople {
  @ApiProperty({ type: [NewPerson], description: 'The first 200' })
  items: NewPerson[];

  @ApiProperty(count)
  total: number;
}

export class KnownPerson {
  @ApiProperty({ description: 'As printed, or concluded' })
  name: string;

  @ApiProperty({ format: 'uuid' })
  contactId: string;

  @ApiProperty()
  why: string;

  @ApiProperty({ ...textOrNull, description: 'As of new people' })
  because: string | null;
}

export class PeopleByCertainty {
  @ApiProperty({ ...count, description: 'People whose name stands over a comment' })
  byName: number;

  @ApiProperty({ ...count, description: 'People whom only the rest of the thread names, for certain' })
  byReading: number;

  @ApiProperty({ ...count, description: 'Comments whose author nobody can tell for certain' })
  openItems: number;
}

export class WaitingItem {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'In the source' })
  position: number;

  @ApiProperty({ description: 'The first words' })
  excerpt: string;

  @ApiProperty({ description: 'Who probably wrote it' })
  name: string;

  @ApiProperty({ example: 'item 5 says “@Jenn — You’re on.”' })
  because: string;
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

  @ApiProperty({ type: PeopleByCertainty, description: 'New and known people, of the items not there yet' })
  people: PeopleByCertainty;

  @ApiProperty({ type: [WaitingItem], description: 'Items not there yet whose author is only probable; the first 200' })
  waiting: WaitingItem[];

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
