import { AllowRole, CurrentAccess, type Access } from '#libs/accounts';
import { ApiPage, ApiProblems, type Page } from '#libs/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ListPeopleDto } from './list-people.dto.js';
import { ListPeopleQuery } from './list-people.query.js';
import { PersonLine } from './person-line.view.js';

@ApiTags('contacts')
@Controller('workspaces/:workspaceId/contacts')
export class PeopleController {
  constructor(private readonly people: ListPeopleQuery) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'listPeople', summary: 'People: searched, filtered, sorted, page by page' })
  @ApiPage(PersonLine)
  @ApiProblems(422)
  list(@CurrentAccess() access: Access, @Query() query: ListPeopleDto): Promise<Page<PersonLine>> {
    return this.people.page(access.workspaceId, query);
  }
}
