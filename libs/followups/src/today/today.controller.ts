import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowRole, CurrentAccess, type Access } from '#libs/accounts';
import { UncoverDto } from '#libs/interactions';
import { ApiProblems } from '#libs/platform';
import { TodayQuery } from './today.query.js';
import { TodayView } from './today.view.js';

@ApiTags('followups')
@Controller('workspaces/:workspaceId/today')
export class TodayController {
  constructor(private readonly today: TodayQuery) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'getToday', summary: 'The few people to reach out to today, each with the reason' })
  @ApiOkResponse({ type: TodayView })
  @ApiProblems(422)
  get(@CurrentAccess() access: Access, @Query() { uncover }: UncoverDto): Promise<TodayView> {
    return this.today.get(access, uncover ? { quoteSensitive: true } : {});
  }
}
