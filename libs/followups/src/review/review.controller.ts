import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowRole, CurrentAccess, type Access } from '#libs/accounts';
import { ApiPage, ApiProblems, type Page } from '#libs/platform';
import { ReviewDto } from './review.dto.js';
import { ReviewQuery } from './review.query.js';
import { ReviewLine } from './review.view.js';

@ApiTags('followups')
@Controller('workspaces/:workspaceId/review')
export class ReviewController {
  constructor(private readonly review: ReviewQuery) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({
    operationId: 'listReview',
    summary:
      'Whom have I not talked to lately: the longest silence first; not who is dead, archived or not to be contacted',
  })
  @ApiPage(ReviewLine)
  @ApiProblems(422)
  page(@CurrentAccess() access: Access, @Query() question: ReviewDto): Promise<Page<ReviewLine>> {
    return this.review.page(access, question);
  }
}
