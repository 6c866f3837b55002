import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiProblems, InvalidError } from '#libs/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Patch,
  Post,
  Put,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor, RouteConfig, type UploadedMultipartFile } from '@nestjs/platform-fastify';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { CalendarChangeDto, CalendarFileDto, NewCalendarDto, NewCalendarFileDto } from './calendar.dto.js';
import { CalendarFiles } from './calendar-files.service.js';
import { CalendarsView, CalendarView, toCalendarView } from './calendar.view.js';
import { Calendars } from './calendars.service.js';

@ApiTags('calls')
@Controller('workspaces/:workspaceId/calendars')
export class CalendarsController {
  constructor(
    private readonly calendars: Calendars,
    private readonly files: CalendarFiles,
  ) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'listCalendars', summary: 'The calendars that say when you are busy' })
  @ApiOkResponse({ type: CalendarsView })
  async list(@CurrentAccess() { workspaceId }: Access): Promise<CalendarsView> {
    const { items, canKeepAddress } = await this.calendars.list(workspaceId);
    return { items: items.map(toCalendarView), canKeepAddress };
  }

  @Post()
  @AllowRole('owner')
  @ApiOperation({
    operationId: 'addCalendar',
    summary: 'Have a calendar read from its address, of which only times are kept',
  })
  @ApiCreatedResponse({ type: CalendarView })
  @ApiProblems(409, 422)
  async add(@CurrentAccess() access: Access, @Body() { name, address, allDay }: NewCalendarDto): Promise<CalendarView> {
    return this.view(access, await this.calendars.add(access, { name, address, allDay: allDay ?? 'if_marked' }));
  }

  @Post('files')
  @AllowRole('owner')
  @RouteConfig({ largeBody: true })
  @UseInterceptors(FileInterceptor('file'))
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ type: NewCalendarFileDto })
  @ApiOperation({ operationId: 'addCalendarFile', summary: 'Give a calendar as a file, of which only times are kept' })
  @ApiCreatedResponse({ type: CalendarView })
  @ApiProblems(409, 413, 415, 422)
  async addFile(
    @CurrentAccess() access: Access,
    @Body() body: NewCalendarFileDto,
    @UploadedFile() file?: UploadedMultipartFile,
  ): Promise<CalendarView> {
    const { name, allDay = 'if_marked' } = body;
    return this.view(access, await this.files.add(access, { name, allDay, file: bytesOf(body, file) }));
  }

  @Put(':calendarId/file')
  @AllowRole('owner')
  @RouteConfig({ largeBody: true })
  @UseInterceptors(FileInterceptor('file'))
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ type: CalendarFileDto })
  @ApiOperation({ operationId: 'replaceCalendarFile', summary: 'Give a newer file in the place of the one before' })
  @ApiOkResponse({ type: CalendarView })
  @ApiProblems(409, 413, 415, 422)
  async replaceFile(
    @CurrentAccess() access: Access,
    @IdParam('calendarId') id: string,
    @Body() body: CalendarFileDto,
    @UploadedFile() file?: UploadedMultipartFile,
  ): Promise<CalendarView> {
    // Whoever has no such calendar hears that first, whatever he sent.
    await this.calendars.get(access.workspaceId, id);
    await this.files.replace(access, id, bytesOf(body, file));
    return this.view(access, id);
  }

  @Patch(':calendarId')
  @AllowRole('owner')
  @ApiOperation({ operationId: 'changeCalendar', summary: 'Change its name, its address, or which whole days count' })
  @ApiOkResponse({ type: CalendarView })
  @ApiProblems(409, 422)
  async change(
    @CurrentAccess() access: Access,
    @IdParam('calendarId') id: string,
    @Body() change: CalendarChangeDto,
  ): Promise<CalendarView> {
    await this.calendars.change(access, id, change);
    return this.view(access, id);
  }

  @Post(':calendarId/read')
  @HttpCode(202)
  @AllowRole('owner')
  @ApiOperation({ operationId: 'readCalendar', summary: 'Have it read now, and not when its time comes' })
  @ApiAcceptedResponse({ type: CalendarView })
  async read(@CurrentAccess() access: Access, @IdParam('calendarId') id: string): Promise<CalendarView> {
    await this.calendars.readNow(access, id);
    return this.view(access, id);
  }

  @Delete(':calendarId')
  @HttpCode(204)
  @AllowRole('owner')
  @ApiOperation({ operationId: 'removeCalendar', summary: 'Forget a calendar and its times' })
  @ApiNoContentResponse()
  remove(@CurrentAccess() access: Access, @IdParam('calendarId') id: string): Promise<void> {
    return this.calendars.remove(access, id);
  }

  private async view({ workspaceId }: Access, id: string): Promise<CalendarView> {
    return toCalendarView(await this.calendars.get(workspaceId, id));
  }
}

/** The file that was sent, or the text in its place; exactly one of them. */
function bytesOf({ text }: CalendarFileDto, file?: UploadedMultipartFile): Uint8Array {
  if ((file === undefined) === (text === undefined)) {
    const detail = 'Send either a file (multipart, field "file") or a text.';
    throw new InvalidError(detail, [{ field: file ? 'text' : 'file', detail }]);
  }
  return file ? (file.buffer ?? Buffer.alloc(0)) : Buffer.from(text ?? '');
}
