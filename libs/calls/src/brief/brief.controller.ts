import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { UncoverDto } from '#libs/interactions';
import { ApiProblems } from '#libs/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BriefQuery } from './brief.query.js';
import { BriefView } from './brief.view.js';

@ApiTags('calls')
@Controller('workspaces/:workspaceId/contacts/:contactId/brief')
export class BriefController {
  constructor(private readonly brief: BriefQuery) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'getBrief', summary: 'All that is good to know before a talk, on one page' })
  @ApiOkResponse({ type: BriefView })
  @ApiProblems(422)
  get(
    @CurrentAccess() access: Access,
    @IdParam('contactId') contactId: string,
    @Query() { uncover }: UncoverDto,
  ): Promise<BriefView> {
    return this.brief.get(access.workspaceId, contactId, uncover);
  }
}
