import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '#libs/platform';
import type { Access } from '../access/access.js';
import { AllowRole, CurrentAccess } from '../access/access.decorators.js';
import { IdParam } from '../id-param.decorator.js';
import { JoinLinks } from './join-links.service.js';
import { InviteBody, RoleBody } from './members.dto.js';
import { MembersQuery } from './members.query.js';
import { Members } from './members.service.js';
import { JoinLinkView, MembersView } from './members.view.js';

@ApiTags('members')
@Controller('workspaces/:workspaceId')
export class MembersController {
  constructor(
    private readonly members: Members,
    private readonly joinLinks: JoinLinks,
    private readonly query: MembersQuery,
  ) {}

  @Get('members')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'listMembers', summary: 'The members, and who is invited' })
  @ApiOkResponse({ type: MembersView })
  list(@CurrentAccess() access: Access): Promise<MembersView> {
    return this.query.list(access.workspaceId);
  }

  @Post('members')
  @AllowRole('owner')
  @ApiOperation({ operationId: 'inviteMember', summary: 'Invite somebody by a link, good for seven days' })
  @ApiCreatedResponse({ type: JoinLinkView })
  @ApiProblems(409)
  async invite(@CurrentAccess() access: Access, @Body() body: InviteBody): Promise<JoinLinkView> {
    const { id, token, expiresAt } = await this.joinLinks.invite(access.workspaceId, body);
    return { id, joinPath: `/join/${token}`, expiresAt: expiresAt.toISOString() };
  }

  @Patch('members/:userId')
  @AllowRole('owner')
  @ApiOperation({ operationId: 'changeMember', summary: "Change a member's role" })
  @ApiOkResponse({ type: MembersView })
  @ApiProblems(409)
  async change(
    @CurrentAccess() access: Access,
    @IdParam('userId') userId: string,
    @Body() { role }: RoleBody,
  ): Promise<MembersView> {
    await this.members.setRole(access.workspaceId, userId, role);
    return this.query.list(access.workspaceId);
  }

  @Delete('members/:userId')
  @HttpCode(204)
  @AllowRole('owner')
  @ApiOperation({ operationId: 'removeMember', summary: 'Take a member out of the workspace' })
  @ApiNoContentResponse()
  @ApiProblems(409)
  async remove(@CurrentAccess() access: Access, @IdParam('userId') userId: string): Promise<void> {
    await this.members.remove(access.workspaceId, userId);
  }

  @Delete('join-links/:joinLinkId')
  @HttpCode(204)
  @AllowRole('owner')
  @ApiOperation({ operationId: 'withdrawJoinLink', summary: 'Withdraw an invitation' })
  @ApiNoContentResponse()
  async withdraw(@CurrentAccess() access: Access, @IdParam('joinLinkId') id: string): Promise<void> {
    await this.joinLinks.withdraw(access.workspaceId, id);
  }
}
