import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '#libs/platform';
import { AllowRole, CurrentAccess } from '../access/access.decorators.js';
import type { Access } from '../access/access.js';
import { IdParam } from '../id-param.decorator.js';
import { IdentityBody } from './owner-identities.dto.js';
import { OwnerIdentities } from './owner-identities.service.js';
import { OwnerIdentitiesView, OwnerIdentityView, toOwnerIdentityView } from './owner-identities.view.js';

@ApiTags('workspace')
@Controller('workspaces/:workspaceId/owner-identities')
export class OwnerIdentitiesController {
  constructor(private readonly identities: OwnerIdentities) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'listOwnerIdentities', summary: 'Everything by which the owner is known' })
  @ApiOkResponse({ type: OwnerIdentitiesView })
  async list(@CurrentAccess() access: Access): Promise<OwnerIdentitiesView> {
    const identities = await this.identities.list(access.workspaceId);
    return { items: identities.map(toOwnerIdentityView) };
  }

  @Post()
  @AllowRole('owner')
  @ApiOperation({ operationId: 'addOwnerIdentity', summary: 'Say that a name, handle, email or number is the owner' })
  @ApiCreatedResponse({ type: OwnerIdentityView })
  @ApiProblems(409)
  async add(@CurrentAccess() access: Access, @Body() body: IdentityBody): Promise<OwnerIdentityView> {
    return toOwnerIdentityView(await this.identities.add(access.workspaceId, body));
  }

  @Delete(':identityId')
  @HttpCode(204)
  @AllowRole('owner')
  @ApiOperation({ operationId: 'removeOwnerIdentity', summary: 'Take an identity of the owner back' })
  @ApiNoContentResponse()
  async remove(@CurrentAccess() access: Access, @IdParam('identityId') id: string): Promise<void> {
    await this.identities.remove(access.workspaceId, id);
  }
}
