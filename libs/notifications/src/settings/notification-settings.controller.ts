import { AllowRole, CurrentAccess, type Access } from '#libs/accounts';
import { ApiProblems } from '#libs/platform';
import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { NotificationSettingsDto } from './notification-settings.dto.js';
import { NotificationSettingsService } from './notification-settings.service.js';
import { NotificationSettingsView } from './notification-settings.view.js';

@ApiTags('notifications')
@Controller('workspaces/:workspaceId/notification-settings')
export class NotificationSettingsController {
  constructor(private readonly settings: NotificationSettingsService) {}

  @Get()
  @AllowRole('owner')
  @ApiOperation({
    operationId: 'getNotificationSettings',
    summary: 'Which mails you get, when, and how the last ones fared',
  })
  @ApiOkResponse({ type: NotificationSettingsView })
  get(@CurrentAccess() access: Access): Promise<NotificationSettingsView> {
    return this.settings.get(access);
  }

  @Patch()
  @AllowRole('owner')
  @ApiOperation({ operationId: 'changeNotificationSettings', summary: 'Change which mails you get, and when' })
  @ApiOkResponse({ type: NotificationSettingsView })
  @ApiProblems(422)
  change(@CurrentAccess() access: Access, @Body() change: NotificationSettingsDto): Promise<NotificationSettingsView> {
    return this.settings.change(access, change);
  }
}
