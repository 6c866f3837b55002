import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiPage, ApiProblems, Config, type Page } from '#libs/platform';
import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AcceptCallRequestDto, ListCallRequestsDto } from './call-request.dto.js';
import { AnsweredRequestView, CallRequestView, toAnsweredView } from './call-request.view.js';
import { CallRequests } from './call-requests.service.js';
import { ListCallRequestsQuery } from './list-call-requests.query.js';
import { RequestAcceptance, type Yes } from './request-acceptance.service.js';

@ApiTags('calls')
@Controller('workspaces/:workspaceId')
export class CallRequestsController {
  constructor(
    private readonly requests: CallRequests,
    private readonly acceptance: RequestAcceptance,
    private readonly list: ListCallRequestsQuery,
    private readonly config: Config,
  ) {}

  @Get('open-invitations/:openInvitationId/requests')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'listCallRequests', summary: 'Who has asked on a page for readers' })
  @ApiPage(CallRequestView)
  @ApiProblems(422)
  page(
    @CurrentAccess() access: Access,
    @IdParam('openInvitationId') id: string,
    @Query() query: ListCallRequestsDto,
  ): Promise<Page<CallRequestView>> {
    return this.list.page(access.workspaceId, id, query);
  }

  @Post('call-requests/:requestId/accept')
  @HttpCode(200)
  @AllowRole('editor')
  @ApiOperation({
    operationId: 'acceptCallRequest',
    summary: 'Say yes: they become a contact or are found as one, with a link of their own and words to send it with',
  })
  @ApiOkResponse({ type: AnsweredRequestView })
  @ApiProblems(409, 422)
  async accept(
    @CurrentAccess() access: Access,
    @IdParam('requestId') id: string,
    @Body() { contactId }: AcceptCallRequestDto,
  ): Promise<AnsweredRequestView> {
    return this.answered(access, id, await this.acceptance.accept(access, id, contactId));
  }

  @Post('call-requests/:requestId/link')
  @HttpCode(200)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'renewCallRequestLink', summary: 'A new link for who was accepted; the old one ends' })
  @ApiOkResponse({ type: AnsweredRequestView })
  @ApiProblems(409)
  async renewLink(@CurrentAccess() access: Access, @IdParam('requestId') id: string): Promise<AnsweredRequestView> {
    return this.answered(access, id, await this.acceptance.renewLink(access, id));
  }

  @Post('call-requests/:requestId/decline')
  @HttpCode(200)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'declineCallRequest', summary: 'Answer kindly: words to send, and no link' })
  @ApiOkResponse({ type: AnsweredRequestView })
  @ApiProblems(409)
  async decline(@CurrentAccess() access: Access, @IdParam('requestId') id: string): Promise<AnsweredRequestView> {
    return this.answered(access, id, { message: await this.requests.decline(access, id), link: null });
  }

  @Post('call-requests/:requestId/set-aside')
  @HttpCode(200)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'setCallRequestAside', summary: 'Set it aside as spam, without an answer' })
  @ApiOkResponse({ type: CallRequestView })
  @ApiProblems(409)
  async setAside(@CurrentAccess() access: Access, @IdParam('requestId') id: string): Promise<CallRequestView> {
    await this.requests.setAside(access, id);
    return this.list.get(access.workspaceId, id);
  }

  @Post('call-requests/:requestId/undo')
  @HttpCode(200)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'undoCallRequestAnswer', summary: 'Take an answer back: it waits again' })
  @ApiOkResponse({ type: CallRequestView })
  @ApiProblems(409)
  async undo(@CurrentAccess() access: Access, @IdParam('requestId') id: string): Promise<CallRequestView> {
    await this.requests.takeBack(access, id);
    return this.list.get(access.workspaceId, id);
  }

  @Delete('call-requests/:requestId')
  @HttpCode(204)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'removeCallRequest', summary: 'Delete it for good; who was accepted stays a contact' })
  @ApiNoContentResponse()
  remove(@CurrentAccess() access: Access, @IdParam('requestId') id: string): Promise<void> {
    return this.requests.remove(access, id);
  }

  private async answered(access: Access, id: string, yes: Yes | null): Promise<AnsweredRequestView> {
    return toAnsweredView(await this.list.get(access.workspaceId, id), yes, this.config.publicUrl);
  }
}
