import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiProblems } from '#libs/platform';
import { Body, Controller, Delete, HttpCode, Patch } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangeSignalDto } from './signal.dto.js';
import { Signals } from './signals.service.js';

@ApiTags('memory')
@Controller('workspaces/:workspaceId/signals')
export class SignalsController {
  constructor(private readonly signals: Signals) {}

  @Patch(':signalId')
  @HttpCode(204)
  @AllowRole('editor')
  @ApiOperation({
    operationId: 'changeSignal',
    summary: 'Confirm, dismiss or edit a signal; keep, drop or reopen a promise; no reading changes it again',
  })
  @ApiNoContentResponse()
  @ApiProblems(409, 422)
  change(
    @CurrentAccess() access: Access,
    @IdParam('signalId') signalId: string,
    @Body() change: ChangeSignalDto,
  ): Promise<void> {
    return this.signals.change(access, signalId, change);
  }

  @Delete(':signalId')
  @HttpCode(204)
  @AllowRole('editor')
  @ApiOperation({
    operationId: 'forgetSignal',
    summary: 'Delete a signal for good, with all of its type in the same words; no reading brings it back',
  })
  @ApiNoContentResponse()
  forget(@CurrentAccess() access: Access, @IdParam('signalId') signalId: string): Promise<void> {
    return this.signals.forget(access, signalId);
  }
}
