import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiPage, ApiProblems, type Page } from '#libs/platform';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ListOpenInvitationsQuery } from './list-open-invitations.query.js';
import { ListOpenInvitationsDto, OpenInvitationDto } from './open-invitation.dto.js';
import { OpenInvitationView } from './open-invitation.view.js';
import { OpenInvitations } from './open-invitations.service.js';

@ApiTags('calls')
@Controller('workspaces/:workspaceId/open-invitations')
export class OpenInvitationsController {
  constructor(
    private readonly pages: OpenInvitations,
    private readonly list: ListOpenInvitationsQuery,
  ) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'listOpenInvitations', summary: 'Your pages for readers, with what came of each' })
  @ApiPage(OpenInvitationView)
  @ApiProblems(422)
  page(@CurrentAccess() access: Access, @Query() query: ListOpenInvitationsDto): Promise<Page<OpenInvitationView>> {
    return this.list.page(access, query);
  }

  @Post()
  @AllowRole('owner')
  @ApiOperation({ operationId: 'makeOpenInvitation', summary: 'A public page on which all readers may ask for a call' })
  @ApiCreatedResponse({ type: OpenInvitationView })
  @ApiProblems(409, 422)
  async make(@CurrentAccess() access: Access, @Body() wanted: OpenInvitationDto): Promise<OpenInvitationView> {
    return this.list.get(access, await this.pages.make(access, wanted));
  }

  @Get(':openInvitationId')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'getOpenInvitation', summary: 'One page for readers' })
  @ApiOkResponse({ type: OpenInvitationView })
  get(@CurrentAccess() access: Access, @IdParam('openInvitationId') id: string): Promise<OpenInvitationView> {
    return this.list.get(access, id);
  }

  @Patch(':openInvitationId')
  @AllowRole('owner')
  @ApiOperation({
    operationId: 'changeOpenInvitation',
    summary: 'Switch it on or off, or change what it says and gives',
  })
  @ApiOkResponse({ type: OpenInvitationView })
  @ApiProblems(422)
  async change(
    @CurrentAccess() access: Access,
    @IdParam('openInvitationId') id: string,
    @Body() change: OpenInvitationDto,
  ): Promise<OpenInvitationView> {
    await this.pages.change(access, id, change);
    return this.list.get(access, id);
  }

  @Post(':openInvitationId/address')
  @HttpCode(200)
  @AllowRole('owner')
  @ApiOperation({ operationId: 'renewOpenInvitation', summary: 'Another address; the one from before ends at once' })
  @ApiOkResponse({ type: OpenInvitationView })
  async renew(@CurrentAccess() access: Access, @IdParam('openInvitationId') id: string): Promise<OpenInvitationView> {
    await this.pages.renew(access, id);
    return this.list.get(access, id);
  }

  @Delete(':openInvitationId')
  @HttpCode(204)
  @AllowRole('owner')
  @ApiOperation({ operationId: 'removeOpenInvitation', summary: 'Delete one on which nobody has asked' })
  @ApiNoContentResponse()
  @ApiProblems(409)
  remove(@CurrentAccess() access: Access, @IdParam('openInvitationId') id: string): Promise<void> {
    return this.pages.remove(access, id);
  }
}
