import { UncoverDto } from '#libs/interactions';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, IsUUID, Max, Min, ValidateIf } from 'class-validator';

const MOST_LISTED = 20;
const USUALLY_LISTED = 10;

export class ListCallQueueDto extends UncoverDto {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MOST_LISTED, default: USUALLY_LISTED })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_LISTED)
  limit: number = USUALLY_LISTED;
}

export class NewCallInvitationDto {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 5,
    maximum: 240,
    description: 'Where left out: your usual length, and twice that after a long silence',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsInt()
  @Min(5)
  @Max(240)
  minutes?: number;
}

export class NewCallInvitationsDto extends NewCallInvitationDto {
  @ApiProperty({ type: [String], minItems: 1, maxItems: MOST_LISTED, description: 'Not more than there are places' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_LISTED)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  contactIds: string[];
}
