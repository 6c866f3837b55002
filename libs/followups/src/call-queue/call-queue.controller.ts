import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { NewCallInvitationView, toNewInvitationView } from '#libs/calls';
import { ApiProblems, Config } from '#libs/platform';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CallAsking } from './call-asking.service.js';
import { ListCallQueueDto, NewCallInvitationDto, NewCallInvitationsDto } from './call-queue.dto.js';
import { CallQueueQuery } from './call-queue.query.js';
import { CallQueueView, NewCallInvitationsView } from './call-queue.view.js';

@ApiTags('calls')
@Controller('workspaces/:workspaceId')
export class CallQueueController {
  constructor(
    private readonly queue: CallQueueQuery,
    private readonly asking: CallAsking,
    private readonly config: Config,
  ) {}

  @Get('call-queue')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'getCallQueue', summary: 'Whom to ask for a call, and for how many there is room' })
  @ApiOkResponse({ type: CallQueueView })
  @ApiProblems(422)
  get(@CurrentAccess() access: Access, @Query() { limit, uncover }: ListCallQueueDto): Promise<CallQueueView> {
    return this.queue.get(access.workspaceId, limit, uncover);
  }

  @Post('contacts/:contactId/call-invitations')
  @AllowRole('editor')
  @ApiOperation({
    operationId: 'inviteToCall',
    summary: 'A link of their own to a call, and the words to send it with',
  })
  @ApiCreatedResponse({ type: NewCallInvitationView })
  @ApiProblems(409, 422)
  async invite(
    @CurrentAccess() access: Access,
    @IdParam('contactId') contactId: string,
    @Body() { minutes }: NewCallInvitationDto,
  ): Promise<NewCallInvitationView> {
    return toNewInvitationView(await this.asking.ask(access, contactId, minutes), this.config.publicUrl);
  }

  @Post('call-invitations')
  @AllowRole('editor')
  @ApiOperation({
    operationId: 'inviteManyToCalls',
    summary: 'Links and words for several people at once; who was asked already is left in peace',
  })
  @ApiCreatedResponse({ type: NewCallInvitationsView })
  @ApiProblems(409, 422)
  async inviteMany(
    @CurrentAccess() access: Access,
    @Body() { contactIds, minutes }: NewCallInvitationsDto,
  ): Promise<NewCallInvitationsView> {
    const { items, left } = await this.asking.askMany(access, contactIds, minutes);
    return { items: items.map((one) => toNewInvitationView(one, this.config.publicUrl)), left };
  }
}
