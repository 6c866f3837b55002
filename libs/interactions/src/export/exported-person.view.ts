import { identityKinds, type IdentityKind } from '#libs/accounts';
import { boundaries, circles, type Boundary, type Circle } from '#libs/contacts';
import { ApiProperty, PickType } from '@nestjs/swagger';
import { depths, type Depth } from '../interaction-words.js';
import { TimelineEntry } from '../timeline/timeline-entry.view.js';

const instant = { type: 'string', format: 'date-time' } as const;
const instantOrNull = { ...instant, nullable: true } as const;

export class ExportedIdentity {
  @ApiProperty({ enum: identityKinds })
  kind: IdentityKind;

  @ApiProperty()
  value: string;

  @ApiProperty()
  printed: string;

  @ApiProperty()
  verified: boolean;

  @ApiProperty({ enum: ['import', 'hand'] })
  source: 'import' | 'hand';

  @ApiProperty(instant)
  firstSeenAt: string;

  @ApiProperty(instant)
  lastSeenAt: string;
}

export class ExportedInteraction extends PickType(TimelineEntry, [
  'id',
  'channel',
  'kind',
  'direction',
  'happenedAt',
  'precision',
  'datedBy',
  'durationMinutes',
  'threadId',
  'threadTitle',
  'threadUrl',
  'position',
  'permalink',
] as const) {
  @ApiProperty({ type: 'string', nullable: true, description: 'Null while it is covered' })
  text: string | null;

  @ApiProperty({ description: 'It is sensitive and was not asked for' })
  isCovered: boolean;
}

/** One line of the export: a person with all identities, and all interactions, the oldest first. */
export class ExportedPerson {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: circles, nullable: true })
  circle: Circle | null;

  @ApiProperty({ type: 'integer', nullable: true })
  cadenceDays: number | null;

  @ApiProperty({ type: 'string', nullable: true })
  about: string | null;

  @ApiProperty({ enum: boundaries, isArray: true })
  boundaries: Boundary[];

  @ApiProperty(instantOrNull)
  archivedAt: string | null;

  @ApiProperty(instant)
  createdAt: string;

  @ApiProperty(instant)
  updatedAt: string;

  @ApiProperty({ enum: depths })
  depth: Depth;

  @ApiProperty(instantOrNull)
  lastExchangeAt: string | null;

  @ApiProperty(instantOrNull)
  lastTalkAt: string | null;

  @ApiProperty({ type: [ExportedIdentity] })
  identities: ExportedIdentity[];

  @ApiProperty({ type: [ExportedInteraction] })
  interactions: ExportedInteraction[];
}
