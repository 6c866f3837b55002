import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateIf } from 'class-validator';
import { PageQuery } from '#libs/platform';
import { shownInvitationStates, type ShownInvitationState } from '../call-words.js';

export class NewCallInvitationDto {
  @ApiPropertyOptional({ type: 'integer', minimum: 5, maximum: 240, description: 'Your usual length where left out' })
  @ValidateIf((_, value) => value !== undefined)
  @IsInt()
  @Min(5)
  @Max(240)
  minutes?: number;
}

export class CallInvitationSentDto {
  @ApiProperty({ description: 'false takes it back' })
  @IsBoolean()
  sent: boolean;
}

export class ListCallInvitationsDto extends PageQuery {
  @ApiPropertyOptional({ enum: shownInvitationStates })
  @IsOptional()
  @IsIn(shownInvitationStates)
  state?: ShownInvitationState;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  contactId?: string;
}
