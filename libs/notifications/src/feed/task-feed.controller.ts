import { AllowRole, CurrentAccess, type Access } from '#libs/accounts';
import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FeedView, NewFeedView } from './feed.view.js';
import { TaskFeeds } from './task-feeds.service.js';

@ApiTags('notifications')
@Controller('workspaces/:workspaceId/task-feed')
export class TaskFeedController {
  constructor(private readonly feeds: TaskFeeds) {}

  @Get()
  @AllowRole('owner')
  @ApiOperation({
    operationId: 'getTaskFeed',
    summary: 'Whether your tasks have a secret address, and when it was read',
  })
  @ApiOkResponse({ type: FeedView })
  get(@CurrentAccess() access: Access): Promise<FeedView> {
    return this.feeds.view(access.workspaceId);
  }

  @Post()
  @AllowRole('owner')
  @ApiOperation({ operationId: 'renewTaskFeed', summary: 'Make a new secret address; it is shown this once' })
  @ApiCreatedResponse({ type: NewFeedView })
  renew(@CurrentAccess() access: Access): Promise<NewFeedView> {
    return this.feeds.renew(access.workspaceId);
  }

  @Delete()
  @HttpCode(204)
  @AllowRole('owner')
  @ApiOperation({ operationId: 'revokeTaskFeed', summary: 'Take the secret address back' })
  @ApiNoContentResponse()
  revoke(@CurrentAccess() access: Access): Promise<void> {
    return this.feeds.revoke(access.workspaceId);
  }
}
