import { Readable } from 'node:stream';
import { ApiProblems } from '#libs/platform';
import { AllowRole, CurrentAccess, type Access } from '#libs/accounts';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { UncoverDto } from '../people/uncover.dto.js';
import { ExportPeopleQuery } from './export-people.query.js';
import { ExportedPerson } from './exported-person.view.js';

@ApiTags('export')
@Controller('workspaces/:workspaceId/export')
export class ExportController {
  constructor(private readonly people: ExportPeopleQuery) {}

  @Get()
  @AllowRole('owner')
  @ApiOperation({ operationId: 'exportPeople', summary: 'Everybody with identities and interactions, one JSON a line' })
  @ApiExtraModels(ExportedPerson)
  @ApiOkResponse({ content: { 'application/x-ndjson': { schema: { $ref: getSchemaPath(ExportedPerson) } } } })
  @ApiProblems(422)
  export(@CurrentAccess() access: Access, @Query() { uncover }: UncoverDto): StreamableFile {
    const lines = Readable.from(linesOf(this.people.people(access.workspaceId, uncover)));
    const disposition = 'attachment; filename="frontporch-people.ndjson"';
    return new StreamableFile(lines, { type: 'application/x-ndjson; charset=utf-8', disposition });
  }
}

async function* linesOf(people: AsyncGenerator<ExportedPerson>): AsyncGenerator<string> {
  for await (const person of people) yield `${JSON.stringify(person)}\n`;
}
