import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Access } from '../access/access.js';
import { AllowRole, CurrentAccess } from '../access/access.decorators.js';
import { WorkspaceBody } from './workspace.dto.js';
import { WorkspaceView } from './workspace.view.js';
import { Workspaces } from './workspaces.service.js';

@ApiTags('workspace')
@Controller('workspaces/:workspaceId')
export class WorkspaceController {
  constructor(private readonly workspaces: Workspaces) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'getWorkspace', summary: 'Name, time zone and cadences' })
  @ApiOkResponse({ type: WorkspaceView })
  get(@CurrentAccess() access: Access): Promise<WorkspaceView> {
    return this.workspaces.get(access.workspaceId);
  }

  @Patch()
  @AllowRole('owner')
  @ApiOperation({ operationId: 'changeWorkspace', summary: 'Change name, time zone or cadences' })
  @ApiOkResponse({ type: WorkspaceView })
  change(@CurrentAccess() access: Access, @Body() body: WorkspaceBody): Promise<WorkspaceView> {
    return this.workspaces.change(access.workspaceId, body);
  }
}
