import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiPage, ApiProblems, PageQuery, type Page } from '#libs/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ListThreadsQuery } from './list-threads.query.js';
import { ThreadItemsQuery } from './thread-items.query.js';
import { ThreadItem, ThreadView } from './thread.view.js';

@ApiTags('threads')
@Controller('workspaces/:workspaceId/threads')
export class ThreadsController {
  constructor(
    private readonly threads: ListThreadsQuery,
    private readonly items: ThreadItemsQuery,
  ) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'listThreads', summary: 'Threads, the newest brought in first' })
  @ApiPage(ThreadView)
  @ApiProblems(422)
  list(@CurrentAccess() access: Access, @Query() query: PageQuery): Promise<Page<ThreadView>> {
    return this.threads.page(access.workspaceId, query);
  }

  @Get(':threadId')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'getThread', summary: 'One thread' })
  @ApiOkResponse({ type: ThreadView })
  get(@CurrentAccess() access: Access, @IdParam('threadId') threadId: string): Promise<ThreadView> {
    return this.threads.get(access.workspaceId, threadId);
  }

  @Get(':threadId/items')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'listThreadItems', summary: 'The conversation, item by item' })
  @ApiPage(ThreadItem)
  @ApiProblems(422)
  page(
    @CurrentAccess() access: Access,
    @IdParam('threadId') threadId: string,
    @Query() query: PageQuery,
  ): Promise<Page<ThreadItem>> {
    return this.items.page(access.workspaceId, threadId, query);
  }
}
