import { AllowRole, CurrentAccess, type Access } from '#libs/accounts';
import { NotFoundError } from '#libs/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { YearQuery } from './year.query.js';
import { YearsView, YearView } from './year.view.js';

@ApiTags('followups')
@Controller('workspaces/:workspaceId/years')
export class YearController {
  constructor(private readonly years: YearQuery) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'listYears', summary: 'The years in which anything passed' })
  @ApiOkResponse({ type: YearsView })
  list(@CurrentAccess() access: Access): Promise<YearsView> {
    return this.years.list(access);
  }

  @Get(':year')
  @AllowRole('viewer')
  @ApiOperation({
    operationId: 'getYear',
    summary: 'The review of a year: breadth, depth, who stopped, what went back',
  })
  @ApiParam({ name: 'year', schema: { type: 'integer', minimum: 1970, maximum: 9998 } })
  @ApiOkResponse({ type: YearView })
  get(@CurrentAccess() access: Access, @Param('year') year: string): Promise<YearView> {
    // What is no year is as unknown as one in which nothing passed.
    if (!/^(19[7-9]\d|[2-8]\d{3}|9[0-8]\d{2})$/.test(year)) throw new NotFoundError('There is no such year.');
    return this.years.get(access, Number(year));
  }
}
