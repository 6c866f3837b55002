import { ApiProperty } from '@nestjs/swagger';

const count = { type: 'integer', minimum: 0 } as const;

/** One of an import who was certainly somebody known. */
export class MadeOneView {
  @ApiProperty({ format: 'uuid', description: 'Whose page it is now' })
  contactId: string;

  @ApiProperty()
  kept: string;

  @ApiProperty({ description: 'The name of the contact who went into the other' })
  gone: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'The strongest reason, in a plain line' })
  why: string | null;
}

/** What an import has brought, in the numbers that matter to its owner. */
export class ImportSummary {
  @ApiProperty({ ...count, description: 'People in it' })
  people: number;

  @ApiProperty({ ...count, description: 'Of them, those to whom the owner has ever said something' })
  answered: number;

  @ApiProperty({ ...count, description: 'Of them, those with whom he has spoken or whom he has met' })
  spokenTo: number;

  @ApiProperty({ ...count, description: 'Offers to talk in its words' })
  offers: number;

  @ApiProperty({ ...count, description: 'Promises in its words that are open' })
  openPromises: number;

  @ApiProperty({ ...count, description: 'Questions and offers in its words to which nothing went back' })
  unanswered: number;

  @ApiProperty({ ...count, description: 'People of it who certainly were somebody known, and became one with them' })
  madeOne: number;

  @ApiProperty({ type: [MadeOneView], description: 'Of them the latest, at most 50' })
  madeOneOf: MadeOneView[];

  @ApiProperty({ ...count, description: 'Pairs with people of it who may be one person, which the owner is asked' })
  perhapsOne: number;

  @ApiProperty({
    ...count,
    description: 'Texts of it that wait to be read closely; the numbers before grow until it is 0',
  })
  unread: number;

  @ApiProperty({ description: 'People are still being compared; until they are, `madeOne` and `perhapsOne` grow' })
  comparing: boolean;
}
