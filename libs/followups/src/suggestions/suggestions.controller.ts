import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiProblems } from '#libs/platform';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PrecisionQuery } from './precision.query.js';
import { NeverReasonDto, SnoozeDto } from './suggestion.dto.js';
import { PrecisionView } from './suggestion.view.js';
import { Suggestions } from './suggestions.service.js';

const USUAL_SNOOZE_DAYS = 7;

@ApiTags('followups')
@Controller('workspaces/:workspaceId/suggestions')
export class SuggestionsController {
  constructor(
    private readonly suggestions: Suggestions,
    private readonly precision: PrecisionQuery,
  ) {}

  @Get('precision')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'getSuggestionPrecision', summary: 'Of so many suggestions you acted on so many' })
  @ApiOkResponse({ type: PrecisionView })
  getPrecision(@CurrentAccess() access: Access): Promise<PrecisionView> {
    return this.precision.get(access.workspaceId);
  }

  @Post(':suggestionId/snooze')
  @HttpCode(204)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'snoozeSuggestion', summary: 'Put it aside for some days' })
  @ApiNoContentResponse()
  @ApiProblems(409, 422)
  snooze(
    @CurrentAccess() access: Access,
    @IdParam('suggestionId') id: string,
    @Body() { days = USUAL_SNOOZE_DAYS }: SnoozeDto,
  ): Promise<void> {
    return this.suggestions.snooze(access, id, days);
  }

  @Post(':suggestionId/not-now')
  @HttpCode(204)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'refuseSuggestionNow', summary: 'Not now: leaves the person alone for a while' })
  @ApiNoContentResponse()
  @ApiProblems(409)
  notNow(@CurrentAccess() access: Access, @IdParam('suggestionId') id: string): Promise<void> {
    return this.suggestions.notNow(access, id);
  }

  @Post(':suggestionId/never-reason')
  @HttpCode(204)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'refuseReason', summary: 'Never this reason again, for this person or for everybody' })
  @ApiNoContentResponse()
  @ApiProblems(409, 422)
  neverReason(
    @CurrentAccess() access: Access,
    @IdParam('suggestionId') id: string,
    @Body() { everybody = false }: NeverReasonDto,
  ): Promise<void> {
    return this.suggestions.neverReason(access, id, everybody);
  }

  @Post(':suggestionId/never-person')
  @HttpCode(204)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'refusePerson', summary: 'Never suggest this person again' })
  @ApiNoContentResponse()
  @ApiProblems(409)
  neverPerson(@CurrentAccess() access: Access, @IdParam('suggestionId') id: string): Promise<void> {
    return this.suggestions.neverPerson(access, id);
  }

  @Post(':suggestionId/undo')
  @HttpCode(204)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'undoSuggestionWord', summary: 'Take back the last snooze or refusal of it' })
  @ApiNoContentResponse()
  @ApiProblems(409)
  undo(@CurrentAccess() access: Access, @IdParam('suggestionId') id: string): Promise<void> {
    return this.suggestions.undo(access, id);
  }
}
