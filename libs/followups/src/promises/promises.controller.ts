import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowRole, CurrentAccess, type Access } from '#libs/accounts';
import { ApiPage, ApiProblems, type Page } from '#libs/platform';
import { PromisesDto } from './promise.dto.js';
import { PromiseView } from './promise.view.js';
import { PromisesQuery } from './promises.query.js';

@ApiTags('followups')
@Controller('workspaces/:workspaceId/promises')
export class PromisesController {
  constructor(private readonly promises: PromisesQuery) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({
    operationId: 'listPromises',
    summary: 'Open promises of one side, the first due first; of people who are not archived and not to be left alone',
  })
  @ApiPage(PromiseView)
  @ApiProblems(422)
  page(@CurrentAccess() { workspaceId }: Access, @Query() question: PromisesDto): Promise<Page<PromiseView>> {
    return this.promises.page(workspaceId, question);
  }
}
