import { ApiProperty } from '@nestjs/swagger';
import { ownFactKinds, type FactDay, type OwnFactKind } from './fact-words.js';
import type { Fact } from './fact.entity.js';

const dayOrNull = { type: 'string', format: 'date', nullable: true } as const;
const instant = { type: 'string', format: 'date-time' } as const;

export class FactDayView implements FactDay {
  @ApiProperty({ type: 'integer' })
  month: number;

  @ApiProperty({ type: 'integer' })
  day: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: every year, or a year of birth not known' })
  year: number | null;
}

/** Something worth remembering that was written down by hand. */
export class FactView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ownFactKinds })
  kind: OwnFactKind;

  @ApiProperty({ type: 'string', nullable: true, description: 'Null while it is covered' })
  text: string | null;

  @ApiProperty({ description: 'It is sensitive and `uncover` was not asked for' })
  isCovered: boolean;

  @ApiProperty()
  isSensitive: boolean;

  @ApiProperty({ type: 'string', nullable: true, description: 'Whom it is about, where not the person; covered too' })
  about: string | null;

  @ApiProperty({ type: FactDayView, nullable: true, description: 'Of a birthday or a date; covered too' })
  on: FactDayView | null;

  @ApiProperty({ ...dayOrNull, description: 'It holds up to this day' })
  expiresOn: string | null;

  @ApiProperty({ ...dayOrNull, description: 'The day to ask after it' })
  askAfterOn: string | null;

  @ApiProperty(instant)
  createdAt: string;

  @ApiProperty(instant)
  updatedAt: string;
}

export function toFactView(fact: Omit<Fact, 'workspaceId' | 'contactId'>, uncover: boolean): FactView {
  const { id, kind, text, about, sensitive, month, day, year, expiresOn, askAfterOn } = fact;
  const isCovered = sensitive && !uncover;
  const on = month !== null && day !== null ? { month, day, year } : null;
  return {
    id,
    kind,
    text: isCovered ? null : text,
    isCovered,
    isSensitive: sensitive,
    about: isCovered ? null : about,
    on: isCovered ? null : on,
    expiresOn,
    askAfterOn,
    createdAt: fact.createdAt.toISOString(),
    updatedAt: fact.updatedAt.toISOString(),
  };
}
