import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiProblems } from '#libs/platform';
import { Body, Controller, Delete, Get, Header, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { TalkDraftDto } from './talk-draft.dto.js';
import { TalkDraftView, toTalkDraftView } from './talk-draft.view.js';
import { TalkDrafts } from './talk-drafts.service.js';

@ApiTags('calls')
@Controller('workspaces/:workspaceId/contacts/:contactId/talk-draft')
export class TalkDraftsController {
  constructor(private readonly drafts: TalkDrafts) {}

  @Get()
  @AllowRole('viewer')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getTalkDraft',
    summary: 'What you have written and timed of a talk that is not noted yet; nobody else sees it',
  })
  @ApiOkResponse({ type: TalkDraftView })
  async get(@CurrentAccess() access: Access, @IdParam('contactId') contactId: string): Promise<TalkDraftView> {
    return toTalkDraftView(await this.drafts.find(access, contactId));
  }

  @Put()
  @AllowRole('editor')
  @ApiOperation({ operationId: 'keepTalkDraft', summary: 'Keep what you write while you talk' })
  @ApiOkResponse({ type: TalkDraftView })
  @ApiProblems(409, 422)
  async keep(
    @CurrentAccess() access: Access,
    @IdParam('contactId') contactId: string,
    @Body() { begunAt, runningSince, ...rest }: TalkDraftDto,
  ): Promise<TalkDraftView> {
    const instants = { begunAt: instantOf(begunAt), runningSince: instantOf(runningSince) };
    return toTalkDraftView(await this.drafts.keep(access, contactId, { ...rest, ...instants }));
  }

  @Delete()
  @HttpCode(204)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'removeTalkDraft', summary: 'Throw away what you wrote, as once the talk is noted' })
  @ApiNoContentResponse()
  remove(@CurrentAccess() access: Access, @IdParam('contactId') contactId: string): Promise<void> {
    return this.drafts.remove(access, contactId);
  }
}

function instantOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
