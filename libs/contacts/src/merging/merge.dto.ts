import { TextField } from '#libs/accounts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';

const MOST_ROWS = 10_000;

export class MergeContactDto {
  @ApiProperty({ format: 'uuid', description: 'Who goes into this contact' })
  @IsUUID()
  goneId: string;
}

export class UndoMergeDto {
  @ApiPropertyOptional({ enum: ['kept', 'gone'], description: 'To whom all goes of which nothing tells whose it is' })
  @IsOptional()
  @IsIn(['kept', 'gone'])
  rest?: 'kept' | 'gone';

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'What goes with the one who was merged away' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ROWS)
  @IsUUID(undefined, { each: true })
  gone?: string[];

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'What stays' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ROWS)
  @IsUUID(undefined, { each: true })
  kept?: string[];
}

export class SplitContactDto {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Identities of this contact that are somebody else’s' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  identityIds: string[];

  @TextField({ longest: 200, optional: true, description: 'Of the new contact; left out: a name among the identities' })
  name?: string;
}
