import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiProblems } from '#libs/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UncoverDto } from '../people/uncover.dto.js';
import { LadderQuery } from './ladder.query.js';
import { LadderView } from './ladder.view.js';

@ApiTags('contacts')
@Controller('workspaces/:workspaceId/contacts/:contactId/ladder')
export class LadderController {
  constructor(private readonly ladder: LadderQuery) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({
    operationId: 'getLadder',
    summary: 'The steps from a wave to having met, each with its date and the words that took it',
  })
  @ApiOkResponse({ type: LadderView })
  @ApiProblems(422)
  get(
    @CurrentAccess() access: Access,
    @IdParam('contactId') contactId: string,
    @Query() { uncover }: UncoverDto,
  ): Promise<LadderView> {
    return this.ladder.get(access.workspaceId, contactId, uncover);
  }
}
