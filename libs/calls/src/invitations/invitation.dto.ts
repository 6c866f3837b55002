import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';
import { PageQuery } from '#libs/platform';
import { invitationChannels, invitationStates, type InvitationChannel, type InvitationState } from '../call-words.js';
import { invitationLists, type InvitationList } from './list-invitations.query.js';

const LONGEST_MESSAGE = 10_000;

export class CallInvitationSentDto {
  @ApiProperty({ description: 'false takes it back' })
  @IsBoolean()
  sent: boolean;

  @ApiPropertyOptional({ maxLength: LONGEST_MESSAGE, description: 'The words as you sent them; the link is not kept' })
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @MaxLength(LONGEST_MESSAGE)
  @Matches(/^(?:[^\p{Cc}\p{Cs}]|[\t\r\n])*$/u, { message: 'message must not hold control characters' })
  message?: string;

  @ApiPropertyOptional({
    enum: invitationChannels,
    description: 'How you sent it; left out: by mail where an address is known, else by another way',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsIn(invitationChannels)
  channel?: InvitationChannel;
}

export class ListCallInvitationsDto extends PageQuery {
  @ApiPropertyOptional({
    enum: invitationLists,
    default: 'all',
    description: 'out: the link works and nothing has come of it yet; over: all others',
  })
  @IsIn(invitationLists)
  list: InvitationList = 'all';

  @ApiPropertyOptional({ enum: invitationStates })
  @IsOptional()
  @IsIn(invitationStates)
  state?: InvitationState;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  contactId?: string;
}
