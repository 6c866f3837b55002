import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { UncoverDto } from '#libs/interactions';
import { ApiPage, ApiProblems, type Page } from '#libs/platform';
import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CallMover } from './call-mover.service.js';
import { CallOutcomeDto, ListCallsDto, MoveCallDto, PlanCallDto } from './call.dto.js';
import { CallPlanner } from './call-planner.service.js';
import { CallView } from './call.view.js';
import { Calls } from './calls.service.js';
import { ListCallsQuery } from './list-calls.query.js';

@ApiTags('calls')
@Controller('workspaces/:workspaceId')
export class CallsController {
  constructor(
    private readonly calls: Calls,
    private readonly planner: CallPlanner,
    private readonly mover: CallMover,
    private readonly list: ListCallsQuery,
  ) {}

  @Get('calls')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'listCalls', summary: 'Calls that are planned, or that are over' })
  @ApiPage(CallView)
  @ApiProblems(422)
  page(@CurrentAccess() access: Access, @Query() query: ListCallsDto): Promise<Page<CallView>> {
    return this.list.page(access.workspaceId, query);
  }

  @Get('calls/:callId')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'getCall', summary: 'One call' })
  @ApiOkResponse({ type: CallView })
  @ApiProblems(422)
  get(
    @CurrentAccess() access: Access,
    @IdParam('callId') id: string,
    @Query() { uncover }: UncoverDto,
  ): Promise<CallView> {
    return this.list.get(access.workspaceId, id, uncover);
  }

  @Post('contacts/:contactId/calls')
  @AllowRole('editor')
  @ApiOperation({ operationId: 'planCall', summary: 'Plan a call that was agreed on elsewhere' })
  @ApiCreatedResponse({ type: CallView })
  @ApiProblems(409, 422)
  async plan(
    @CurrentAccess() access: Access,
    @IdParam('contactId') contactId: string,
    @Body() { startsAt, ...wanted }: PlanCallDto,
  ): Promise<CallView> {
    const id = await this.planner.plan(access, contactId, { ...wanted, startsAt: new Date(startsAt) });
    return this.list.get(access.workspaceId, id);
  }

  @Post('calls/:callId/outcome')
  @HttpCode(200)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'closeCall', summary: 'It was held, which puts it on the timeline, or missed' })
  @ApiOkResponse({ type: CallView })
  @ApiProblems(409, 422)
  async close(
    @CurrentAccess() access: Access,
    @IdParam('callId') id: string,
    @Body() outcome: CallOutcomeDto,
  ): Promise<CallView> {
    await this.calls.close(access, id, outcome);
    return this.list.get(access.workspaceId, id);
  }

  @Delete('calls/:callId/outcome')
  @HttpCode(204)
  @AllowRole('editor')
  @ApiOperation({
    operationId: 'takeBackCallOutcome',
    summary: 'It is planned as before, and what was said of it is gone',
  })
  @ApiNoContentResponse()
  @ApiProblems(409)
  takeBack(@CurrentAccess() access: Access, @IdParam('callId') id: string): Promise<void> {
    return this.calls.takeBack(access, id);
  }

  @Post('calls/:callId/move')
  @HttpCode(200)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'moveCall', summary: 'Move a planned call to a time that was agreed on elsewhere' })
  @ApiOkResponse({ type: CallView })
  @ApiProblems(409, 422)
  async move(
    @CurrentAccess() access: Access,
    @IdParam('callId') id: string,
    @Body() { startsAt }: MoveCallDto,
  ): Promise<CallView> {
    await this.mover.move(access, id, new Date(startsAt));
    return this.list.get(access.workspaceId, id);
  }

  @Post('calls/:callId/cancel')
  @HttpCode(204)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'cancelCall', summary: 'Cancel a planned call' })
  @ApiNoContentResponse()
  @ApiProblems(409)
  cancel(@CurrentAccess() access: Access, @IdParam('callId') id: string): Promise<void> {
    return this.calls.cancel(access, id);
  }
}
