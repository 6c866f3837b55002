import { identityKinds, type IdentityKind } from '#libs/accounts';
import { ApiProperty } from '@nestjs/swagger';
import { boundaries, type Boundary } from './boundaries.js';
import { circles, type Circle } from './contact.entity.js';
import type { IdentitySource } from './identities/identity.entity.js';

const depths = ['none', 'wave', 'chat', 'letters', 'voice', 'met'] as const;
const instant = { type: 'string', format: 'date-time' } as const;

export class AlsoOnView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

export class IdentityView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: identityKinds })
  kind: IdentityKind;

  @ApiProperty()
  value: string;

  @ApiProperty()
  printed: string;

  @ApiProperty()
  verified: boolean;

  @ApiProperty({ enum: ['import', 'hand'] })
  source: IdentitySource;

  @ApiProperty(instant)
  firstSeenAt: string;

  @ApiProperty(instant)
  lastSeenAt: string;

  @ApiProperty({ type: [AlsoOnView], description: 'Up to five other contacts with the same identity' })
  alsoOn: AlsoOnView[];
}

export class ContactClocksView {
  @ApiProperty({ ...instant, nullable: true })
  firstInboundAt: string | null;

  @ApiProperty({ ...instant, nullable: true })
  lastInboundAt: string | null;

  @ApiProperty({ ...instant, nullable: true })
  firstOutboundAt: string | null;

  @ApiProperty({ ...instant, nullable: true })
  lastOutboundAt: string | null;

  @ApiProperty({ ...instant, nullable: true })
  lastExchangeAt: string | null;

  @ApiProperty({ ...instant, nullable: true })
  lastTalkAt: string | null;

  @ApiProperty({ type: 'integer' })
  inboundCount: number;

  @ApiProperty({ type: 'integer' })
  outboundCount: number;

  @ApiProperty({ type: 'integer' })
  talkCount: number;

  @ApiProperty({ enum: depths })
  depth: (typeof depths)[number];

  @ApiProperty({ ...instant, nullable: true, description: 'When this depth was first reached; null where undated' })
  depthAt: string | null;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  depthInteractionId: string | null;
}

export class ContactView {
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

  @ApiProperty({ enum: boundaries, isArray: true, description: 'How they may not be reached, or not any more' })
  boundaries: Boundary[];

  @ApiProperty({ ...instant, nullable: true })
  archivedAt: string | null;

  @ApiProperty(instant)
  createdAt: string;

  @ApiProperty(instant)
  updatedAt: string;

  @ApiProperty({ type: [IdentityView] })
  identities: IdentityView[];

  @ApiProperty({ type: ContactClocksView })
  clocks: ContactClocksView;
}
