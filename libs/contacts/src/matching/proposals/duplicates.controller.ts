import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiPage, ApiProblems, PageQuery, type Page } from '#libs/platform';
import { OwnerFinder } from '../owner/owner-finder.service.js';
import { Matching } from '../workspace/matching.service.js';
import { AnswerDuplicateDto, AnswerDuplicatesDto } from './duplicate.dto.js';
import {
  DuplicateAnswersView,
  DuplicateAnswerView,
  DuplicateClusterView,
  DuplicatePairView,
  DuplicatesSummaryView,
  OwnerQuestionsView,
} from './duplicate.view.js';
import { DuplicatesQuery } from './duplicates.query.js';
import { DuplicateAnswers } from './duplicate-answers.service.js';

@ApiTags('contacts')
@Controller('workspaces/:workspaceId/duplicates')
export class DuplicatesController {
  constructor(
    private readonly answers: DuplicateAnswers,
    private readonly query: DuplicatesQuery,
    private readonly matching: Matching,
    private readonly owner: OwnerFinder,
  ) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'listDuplicates', summary: 'People who may be one person, the likeliest first' })
  @ApiPage(DuplicateClusterView)
  @ApiProblems(422)
  page(@CurrentAccess() access: Access, @Query() page: PageQuery): Promise<Page<DuplicateClusterView>> {
    return this.query.page(access.workspaceId, page);
  }

  @Get('summary')
  @AllowRole('viewer')
  @ApiOperation({
    operationId: 'summariseDuplicates',
    summary: 'How many pairs are open, answered, merged by themselves',
  })
  @ApiOkResponse({ type: DuplicatesSummaryView })
  summary(@CurrentAccess() access: Access): Promise<DuplicatesSummaryView> {
    return this.query.summary(access.workspaceId);
  }

  @Get('owner')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'listOwnerQuestions', summary: 'Contacts who may be the owner himself' })
  @ApiOkResponse({ type: OwnerQuestionsView })
  async ownerQuestions(@CurrentAccess() access: Access): Promise<OwnerQuestionsView> {
    return { items: await this.query.ownerQuestions(access.workspaceId) };
  }

  @Post('contacts/:contactId/owner')
  @HttpCode(204)
  @AllowRole('owner')
  @ApiOperation({
    operationId: 'answerOwnerQuestion',
    summary: 'Say whether a contact is you; “same” makes its identities yours and takes it out of People',
  })
  @ApiNoContentResponse()
  @ApiProblems(422)
  answerOwner(
    @CurrentAccess() access: Access,
    @IdParam('contactId') contactId: string,
    @Body() given: AnswerDuplicateDto,
  ): Promise<void> {
    return this.owner.answer(access, contactId, given);
  }

  @Post('contacts/:contactId/owner/take-back')
  @HttpCode(204)
  @AllowRole('owner')
  @ApiOperation({
    operationId: 'takeBackOwnerAnswer',
    summary: 'Take back what was said of a contact: who was taken for you is a contact again, with all that was theirs',
  })
  @ApiNoContentResponse()
  takeBackOwner(@CurrentAccess() access: Access, @IdParam('contactId') contactId: string): Promise<void> {
    return this.owner.takeBack(access, contactId);
  }

  @Post('match')
  @HttpCode(202)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'matchContacts', summary: 'Compare everybody anew; what was answered stays' })
  @ApiAcceptedResponse({ type: DuplicatesSummaryView })
  async match(@CurrentAccess() access: Access): Promise<DuplicatesSummaryView> {
    await this.matching.matchAll(access.workspaceId);
    return this.query.summary(access.workspaceId);
  }

  @Post('answers')
  @HttpCode(200)
  @AllowRole('editor')
  @ApiOperation({
    operationId: 'answerDuplicates',
    summary: 'The same answer for several pairs, as of a cluster; all or none',
  })
  @ApiOkResponse({ type: DuplicateAnswersView })
  @ApiProblems(409, 422)
  async answerSeveral(
    @CurrentAccess() access: Access,
    @Body() { ids, ...given }: AnswerDuplicatesDto,
  ): Promise<DuplicateAnswersView> {
    return { items: await this.answers.answer(access, ids, given) };
  }

  @Post(':pairId/answer')
  @HttpCode(200)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'answerDuplicate', summary: 'Say that two are the same, are not, or ask later' })
  @ApiOkResponse({ type: DuplicateAnswerView })
  @ApiProblems(409, 422)
  async answer(
    @CurrentAccess() access: Access,
    @IdParam('pairId') id: string,
    @Body() given: AnswerDuplicateDto,
  ): Promise<DuplicateAnswerView> {
    const [answered] = await this.answers.answer(access, [id], given);
    return answered!;
  }

  @Post(':pairId/take-back')
  @HttpCode(200)
  @AllowRole('editor')
  @ApiOperation({
    operationId: 'takeBackDuplicateAnswer',
    summary: 'Take “not the same” or “later” back; “same” is taken back by undoing its merge',
  })
  @ApiOkResponse({ type: DuplicatePairView })
  async takeBack(@CurrentAccess() access: Access, @IdParam('pairId') id: string): Promise<DuplicatePairView> {
    await this.answers.takeBack(access, id);
    return this.query.pair(access.workspaceId, id);
  }
}
