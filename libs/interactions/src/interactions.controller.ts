import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiProblems } from '#libs/platform';
import { Body, Controller, Delete, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangeInteractionDto, LogInteractionDto } from './interaction.dto.js';
import { Interactions } from './interactions.service.js';
import { TimelineEntry } from './timeline/timeline-entry.view.js';
import { TimelineQuery } from './timeline/timeline.query.js';

@ApiTags('interactions')
@Controller('workspaces/:workspaceId')
export class InteractionsController {
  constructor(
    private readonly interactions: Interactions,
    private readonly timeline: TimelineQuery,
  ) {}

  @Post('contacts/:contactId/interactions')
  @AllowRole('editor')
  @ApiOperation({ operationId: 'logInteraction', summary: 'Write down that you talked, wrote or met' })
  @ApiCreatedResponse({ type: TimelineEntry })
  @ApiProblems(422)
  async log(
    @CurrentAccess() access: Access,
    @IdParam('contactId') contactId: string,
    @Body() body: LogInteractionDto,
  ): Promise<TimelineEntry> {
    const id = await this.interactions.log(access, contactId, body);
    return this.timeline.getEntry(access.workspaceId, id);
  }

  @Patch('interactions/:interactionId')
  @AllowRole('editor')
  @ApiOperation({
    operationId: 'changeInteraction',
    summary: 'Change what was written down; of what an import brought, only when it was and how long it took',
  })
  @ApiOkResponse({ type: TimelineEntry })
  @ApiProblems(409, 422)
  async change(
    @CurrentAccess() access: Access,
    @IdParam('interactionId') id: string,
    @Body() body: ChangeInteractionDto,
  ): Promise<TimelineEntry> {
    await this.interactions.edit(access, id, body);
    return this.timeline.getEntry(access.workspaceId, id);
  }

  @Delete('interactions/:interactionId')
  @HttpCode(204)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'removeInteraction', summary: 'Delete an interaction for good' })
  @ApiNoContentResponse()
  remove(@CurrentAccess() access: Access, @IdParam('interactionId') id: string): Promise<void> {
    return this.interactions.remove(access, id);
  }
}
