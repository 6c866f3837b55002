import { Public } from '#libs/accounts';
import { ApiProblems, NotFoundError } from '#libs/platform';
import { Controller, Get, Header, Injectable, Param, Query, type PipeTransform } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CalendarDto } from './calendar.dto.js';
import { TasksFeedView } from './feed.view.js';
import { tasksCalendar } from './tasks-calendar.js';
import { TaskFeeds } from './task-feeds.service.js';

@Injectable()
class SecretPipe implements PipeTransform<string, string> {
  transform(secret: string): string {
    if (!/^[\w-]{40,60}$/.test(secret)) throw new NotFoundError('There is no such feed.');
    return secret;
  }
}

/** Whoever knows the address reads it; it says nothing about anything else. */
@ApiTags('notifications')
@ApiParam({ name: 'token', schema: { type: 'string' } })
@ApiProblems(404, 429)
@Controller('feeds/:token')
export class ReadFeedController {
  constructor(private readonly feeds: TaskFeeds) {}

  @Get('tasks.ics')
  @Public()
  @Header('content-type', 'text/calendar; charset=utf-8')
  @ApiOperation({
    operationId: 'readTasksCalendar',
    summary: 'The tasks and calls of a secret address as an iCalendar file',
  })
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  @ApiProblems(422)
  async calendar(@Param('token', SecretPipe) secret: string, @Query() { as }: CalendarDto): Promise<string> {
    return tasksCalendar(await this.feeds.read(secret), as);
  }

  @Get('tasks.json')
  @Public()
  @ApiOperation({ operationId: 'readTasks', summary: 'The tasks of a secret address as JSON' })
  @ApiOkResponse({ type: TasksFeedView })
  async tasks(@Param('token', SecretPipe) secret: string): Promise<TasksFeedView> {
    const { tasks } = await this.feeds.read(secret);
    return { items: tasks };
  }
}
