import { UncoverField } from '#libs/interactions';
import { PageQuery } from '#libs/platform';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsUUID, ValidateIf } from 'class-validator';
import { requestStates, type RequestState } from '../request-words.js';

export class ListCallRequestsDto extends PageQuery {
  @ApiPropertyOptional({
    enum: requestStates,
    default: 'waiting',
    description: 'Who waits longest comes first; of all others the newest',
  })
  @IsIn(requestStates)
  state: RequestState = 'waiting';

  @UncoverField()
  uncover?: boolean;
}

export class AcceptCallRequestDto {
  @ApiPropertyOptional({
    type: 'string',
    format: 'uuid',
    nullable: true,
    description: 'Who it is; null: somebody new; left out: whoever is known by the same identity, or somebody new',
  })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsUUID()
  contactId?: string | null;
}
