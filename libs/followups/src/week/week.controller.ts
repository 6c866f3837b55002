import { AllowRole, CurrentAccess, type Access } from '#libs/accounts';
import { ApiProblems } from '#libs/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { WeekDto } from './week.dto.js';
import { WeekQuery } from './week.query.js';
import { WeekView } from './week.view.js';

@ApiTags('followups')
@Controller('workspaces/:workspaceId/week')
export class WeekController {
  constructor(private readonly weeks: WeekQuery) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({
    operationId: 'getWeek',
    summary: 'What happened in a week: who came, whom you talked with, who went quiet',
  })
  @ApiOkResponse({ type: WeekView })
  @ApiProblems(422)
  get(@CurrentAccess() access: Access, @Query() { of }: WeekDto): Promise<WeekView> {
    return this.weeks.get(access, of);
  }
}
