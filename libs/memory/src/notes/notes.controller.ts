import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { UncoverDto } from '#libs/interactions';
import { ApiProblems } from '#libs/platform';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InteractionReadingQuery } from './interaction-reading.query.js';
import { InteractionReadingView } from './interaction-reading.view.js';
import { WritePromiseDto } from './promise.dto.js';
import { WrittenPromises } from './written-promises.service.js';

@ApiTags('memory')
@Controller('workspaces/:workspaceId')
export class NotesController {
  constructor(
    private readonly reading: InteractionReadingQuery,
    private readonly promises: WrittenPromises,
  ) {}

  @Get('interactions/:interactionId/reading')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'getInteractionReading', summary: 'What was read in the words of one interaction' })
  @ApiOkResponse({ type: InteractionReadingView })
  @ApiProblems(422)
  get(
    @CurrentAccess() access: Access,
    @IdParam('interactionId') interactionId: string,
    @Query() { uncover }: UncoverDto,
  ): Promise<InteractionReadingView> {
    return this.reading.get(access.workspaceId, interactionId, uncover);
  }

  @Post('contacts/:contactId/promises')
  @AllowRole('editor')
  @ApiOperation({ operationId: 'writePromise', summary: 'Write down a promise; it becomes a note on the timeline' })
  @ApiCreatedResponse({ type: InteractionReadingView })
  @ApiProblems(422)
  async write(
    @CurrentAccess() access: Access,
    @IdParam('contactId') contactId: string,
    @Body() promise: WritePromiseDto,
  ): Promise<InteractionReadingView> {
    const interactionId = await this.promises.write(access, contactId, promise);
    return this.reading.get(access.workspaceId, interactionId, true);
  }
}
