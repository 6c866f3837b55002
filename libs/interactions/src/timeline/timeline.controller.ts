import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiPage, ApiProblems, type Page } from '#libs/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { TimelineEntry } from './timeline-entry.view.js';
import { TimelineDto } from './timeline.dto.js';
import { TimelineQuery } from './timeline.query.js';

@ApiTags('contacts')
@Controller('workspaces/:workspaceId/contacts/:contactId/timeline')
export class TimelineController {
  constructor(private readonly timeline: TimelineQuery) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'getTimeline', summary: 'What passed with one person, newest first, undated last' })
  @ApiPage(TimelineEntry)
  @ApiProblems(422)
  page(
    @CurrentAccess() access: Access,
    @IdParam('contactId') contactId: string,
    @Query() query: TimelineDto,
  ): Promise<Page<TimelineEntry>> {
    return this.timeline.page(access.workspaceId, contactId, query);
  }
}
