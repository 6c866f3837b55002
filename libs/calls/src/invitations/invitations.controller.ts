import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiPage, ApiProblems, type Page } from '#libs/platform';
import { Body, Controller, Delete, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CallInvitationSentDto, ListCallInvitationsDto } from './invitation.dto.js';
import { CallInvitationView } from './invitation.view.js';
import { CallInvitations } from './invitations.service.js';
import { ListInvitationsQuery } from './list-invitations.query.js';
import { SentInvitations } from './sent-invitations.service.js';

@ApiTags('calls')
@Controller('workspaces/:workspaceId')
export class InvitationsController {
  constructor(
    private readonly invitations: CallInvitations,
    private readonly sentOnes: SentInvitations,
    private readonly list: ListInvitationsQuery,
  ) {}

  @Get('call-invitations')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'listCallInvitations', summary: 'Whom you have asked, the newest first' })
  @ApiPage(CallInvitationView)
  @ApiProblems(422)
  page(@CurrentAccess() access: Access, @Query() query: ListCallInvitationsDto): Promise<Page<CallInvitationView>> {
    return this.list.page(access.workspaceId, query);
  }

  @Put('call-invitations/:invitationId/sent')
  @HttpCode(204)
  @AllowRole('editor')
  @ApiOperation({
    operationId: 'markCallInvitationSent',
    summary: 'Say that you have sent it, which puts your message on the timeline, or not after all',
  })
  @ApiNoContentResponse()
  @ApiProblems(422)
  sent(
    @CurrentAccess() access: Access,
    @IdParam('invitationId') id: string,
    @Body() { sent, ...told }: CallInvitationSentDto,
  ): Promise<void> {
    return sent ? this.sentOnes.mark(access, id, told) : this.sentOnes.unmark(access, id);
  }

  @Delete('call-invitations/:invitationId')
  @HttpCode(204)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'revokeCallInvitation', summary: 'End its link at once' })
  @ApiNoContentResponse()
  @ApiProblems(409)
  revoke(@CurrentAccess() access: Access, @IdParam('invitationId') id: string): Promise<void> {
    return this.invitations.revoke(access, id);
  }
}
