import { AllowRole, CurrentAccess, type Access } from '#libs/accounts';
import { ApiProblems } from '#libs/platform';
import { Body, Controller, Get, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CallSettingsDto, SlotsDto } from './availability.dto.js';
import { AvailabilityService } from './availability.service.js';
import { BlockedTimesQuery } from '../busy-times/blocked-times.query.js';
import { BlockedTimesView } from '../busy-times/calendar.view.js';
import { CallSettingsView, CallSlotsView } from './availability.view.js';

const MOST_SLOTS = 500;

@ApiTags('calls')
@Controller('workspaces/:workspaceId')
export class AvailabilityController {
  constructor(
    private readonly availability: AvailabilityService,
    private readonly blocked: BlockedTimesQuery,
  ) {}

  @Get('call-settings')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'getCallSettings', summary: 'When you may be called, and how' })
  @ApiOkResponse({ type: CallSettingsView })
  get(@CurrentAccess() access: Access): Promise<CallSettingsView> {
    return this.availability.settingsOf(access.workspaceId);
  }

  @Patch('call-settings')
  @AllowRole('owner')
  @ApiOperation({ operationId: 'changeCallSettings', summary: 'Change when you may be called' })
  @ApiOkResponse({ type: CallSettingsView })
  @ApiProblems(422)
  change(@CurrentAccess() access: Access, @Body() change: CallSettingsDto): Promise<CallSettingsView> {
    return this.availability.change(access, change);
  }

  @Get('call-slots')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'listCallSlots', summary: 'When a call may begin' })
  @ApiOkResponse({ type: CallSlotsView })
  @ApiProblems(422)
  async slots(@CurrentAccess() { workspaceId }: Access, @Query() { minutes }: SlotsDto): Promise<CallSlotsView> {
    const slots = await this.availability.slots(workspaceId, { minutes });
    return { items: slots.slice(0, MOST_SLOTS).map((slot) => slot.toISOString()) };
  }

  @Get('blocked-times')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'listBlockedTimes', summary: 'Times in which you may be called, but for a calendar' })
  @ApiOkResponse({ type: BlockedTimesView })
  blockedTimes(@CurrentAccess() { workspaceId }: Access): Promise<BlockedTimesView> {
    return this.blocked.get(workspaceId);
  }
}
