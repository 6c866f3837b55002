import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import {
  channels,
  directions,
  interactionKinds,
  type Channel,
  type Direction,
  type InteractionKind,
} from './interaction-words.js';

const LONGEST_TEXT = 100_000;

// Unlike IsOptional, this does not let null through.
const MayBeLeftOut = () => ValidateIf((_, value) => value !== undefined);

const DAY_OR_INSTANT = 'A day in the time zone of the workspace, or an instant with its offset';

class InteractionFields {
  @ApiPropertyOptional({ enum: directions, description: 'When logging, `outbound` where it is left out' })
  @MayBeLeftOut()
  @IsIn(directions)
  direction?: Direction;

  @ApiPropertyOptional({
    type: 'string',
    nullable: true,
    example: '2026-02-28',
    description: `${DAY_OR_INSTANT}; null: not known; when logging, now where it is left out`,
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  happenedAt?: string | null;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 1440, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1440)
  durationMinutes?: number | null;

  @ApiPropertyOptional({ maxLength: LONGEST_TEXT })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  text?: string;
}

export class LogInteractionDto extends InteractionFields {
  @ApiProperty({ enum: channels })
  @IsIn(channels)
  channel: Channel;

  @ApiProperty({ enum: interactionKinds })
  @IsIn(interactionKinds)
  kind: InteractionKind;
}

export class ChangeInteractionDto extends InteractionFields {
  @ApiPropertyOptional({ enum: channels })
  @MayBeLeftOut()
  @IsIn(channels)
  channel?: Channel;

  @ApiPropertyOptional({ enum: interactionKinds })
  @MayBeLeftOut()
  @IsIn(interactionKinds)
  kind?: InteractionKind;
}
