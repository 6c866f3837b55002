import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiProblems } from '#libs/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ThreadReadingDto } from './thread-reading.dto.js';
import { ThreadReadingQuery } from './thread-reading.query.js';
import { ThreadReading } from './thread-reading.view.js';

@ApiTags('memory')
@Controller('workspaces/:workspaceId/threads/:threadId/reading')
export class ThreadReadingController {
  constructor(private readonly reading: ThreadReadingQuery) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({
    operationId: 'getThreadReading',
    summary: 'What was read in a thread: authors and signals, in the same pages as its items',
  })
  @ApiOkResponse({ type: ThreadReading })
  @ApiProblems(422)
  page(
    @CurrentAccess() access: Access,
    @IdParam('threadId') threadId: string,
    @Query() query: ThreadReadingDto,
  ): Promise<ThreadReading> {
    return this.reading.page(access.workspaceId, threadId, query);
  }
}
