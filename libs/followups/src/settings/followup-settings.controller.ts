import { AllowRole, CurrentAccess, type Access } from '#libs/accounts';
import { ApiProblems } from '#libs/platform';
import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FollowupSettingsService } from './followup-settings.service.js';
import { FollowupSettingsDto } from './followup-settings.dto.js';
import { FollowupSettingsView } from './followup-settings.view.js';

@ApiTags('followups')
@Controller('workspaces/:workspaceId/followup-settings')
export class FollowupSettingsController {
  constructor(private readonly settings: FollowupSettingsService) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'getFollowupSettings', summary: 'How many a day, how long somebody rests, and when' })
  @ApiOkResponse({ type: FollowupSettingsView })
  get(@CurrentAccess() access: Access): Promise<FollowupSettingsView> {
    return this.settings.get(access);
  }

  @Patch()
  @AllowRole('owner')
  @ApiOperation({ operationId: 'changeFollowupSettings', summary: 'Change how you are reminded' })
  @ApiOkResponse({ type: FollowupSettingsView })
  @ApiProblems(422)
  change(@CurrentAccess() access: Access, @Body() change: FollowupSettingsDto): Promise<FollowupSettingsView> {
    return this.settings.change(access, change);
  }
}
