import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiProblems } from '#libs/platform';
import { Body, Controller, Delete, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ThreadReadingQuery } from '../texts/thread-reading.query.js';
import { ItemReading } from '../texts/thread-reading.view.js';
import { CorrectAuthorDto } from './author.dto.js';
import { Authors } from './authors.service.js';
import { PositionParam } from './position-param.decorator.js';

@ApiTags('memory')
@Controller('workspaces/:workspaceId/threads/:threadId/items/:position/author')
export class AuthorsController {
  constructor(
    private readonly authors: Authors,
    private readonly reading: ThreadReadingQuery,
  ) {}

  @Put()
  @AllowRole('editor')
  @ApiOperation({
    operationId: 'correctAuthor',
    summary: 'Say who wrote an item, or who did not: it holds at once, for good, and the thread is read again with it',
  })
  @ApiOkResponse({ type: ItemReading })
  @ApiProblems(409, 422)
  async correct(
    @CurrentAccess() access: Access,
    @IdParam('threadId') threadId: string,
    @PositionParam() position: number,
    @Body() body: CorrectAuthorDto,
  ): Promise<ItemReading> {
    await this.authors.correct(access, threadId, position, body);
    return this.reading.getItem(access.workspaceId, threadId, position);
  }

  @Delete()
  @AllowRole('editor')
  @ApiOperation({ operationId: 'takeAuthorBack', summary: 'Take back what was said last of the author of an item' })
  @ApiOkResponse({ type: ItemReading })
  @ApiProblems(409)
  async takeBack(
    @CurrentAccess() access: Access,
    @IdParam('threadId') threadId: string,
    @PositionParam() position: number,
  ): Promise<ItemReading> {
    await this.authors.takeBack(access, threadId, position);
    return this.reading.getItem(access.workspaceId, threadId, position);
  }
}
