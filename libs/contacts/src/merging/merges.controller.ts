import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiPage, ApiProblems, PageQuery, type Page } from '#libs/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MergeContactDto, SplitContactDto, UndoMergeDto } from './merge.dto.js';
import { MergeView, UndoneView } from './merge.view.js';
import { MergesQuery } from './merges.query.js';
import { MergingService } from './merging.service.js';

@ApiTags('contacts')
@Controller('workspaces/:workspaceId')
export class MergesController {
  constructor(
    private readonly merging: MergingService,
    private readonly merges: MergesQuery,
  ) {}

  @Post('contacts/:contactId/merge')
  @HttpCode(200)
  @AllowRole('editor')
  @ApiOperation({
    operationId: 'mergeContact',
    summary: 'Make another contact one with this one; its old id leads here (308) from then on',
  })
  @ApiOkResponse({ type: MergeView })
  @ApiProblems(409, 422)
  async merge(
    @CurrentAccess() { workspaceId, userId }: Access,
    @IdParam('contactId') keptId: string,
    @Body() { goneId }: MergeContactDto,
  ): Promise<MergeView> {
    const evidence = [{ kind: 'owner', says: 'You said that they are the same.', speaks: 'for' as const }];
    const wanted = { keptId, goneId, evidence, by: 'owner' as const, byUserId: userId };
    const { id } = await this.merging.merge(workspaceId, wanted);
    return this.merges.get(workspaceId, id);
  }

  @Get('contacts/:contactId/merges')
  @AllowRole('viewer')
  @ApiOperation({
    operationId: 'listMerges',
    summary: 'Who was merged into this contact or split off, why, by whom, and where each field came from',
  })
  @ApiPage(MergeView)
  @ApiProblems(422)
  page(
    @CurrentAccess() { workspaceId }: Access,
    @IdParam('contactId') contactId: string,
    @Query() query: PageQuery,
  ): Promise<Page<MergeView>> {
    return this.merges.page(workspaceId, contactId, query);
  }

  @Post('merges/:mergeId/undo')
  @HttpCode(200)
  @AllowRole('editor')
  @ApiOperation({
    operationId: 'undoMerge',
    summary: 'Take a merge or a split back; where something came since that nobody can place, it is asked (`unclear`)',
  })
  @ApiOkResponse({ type: UndoneView })
  @ApiProblems(409, 422)
  async undo(
    @CurrentAccess() { workspaceId, userId }: Access,
    @IdParam('mergeId') mergeId: string,
    @Body() decision: UndoMergeDto,
  ): Promise<UndoneView> {
    const { undone, unclear } = await this.merging.undo(workspaceId, mergeId, userId, decision);
    return {
      undone,
      unclear: unclear.map((row) => ({ ...row, at: row.at?.toISOString() ?? null })),
      merge: await this.merges.find(workspaceId, mergeId),
    };
  }

  @Post('contacts/:contactId/split')
  @AllowRole('editor')
  @ApiOperation({
    operationId: 'splitContact',
    summary: 'Take identities that are somebody else’s out into a new contact (`gone`), with what passed under them',
  })
  @ApiCreatedResponse({ type: MergeView })
  @ApiProblems(409, 422)
  async split(
    @CurrentAccess() { workspaceId, userId }: Access,
    @IdParam('contactId') contactId: string,
    @Body() { identityIds, name }: SplitContactDto,
  ): Promise<MergeView> {
    const { id } = await this.merging.split(workspaceId, contactId, identityIds, { byUserId: userId, name });
    return this.merges.get(workspaceId, id);
  }
}
