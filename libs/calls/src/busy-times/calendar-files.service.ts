import type { Access } from '#libs/accounts';
import { Clock, ConflictError, Database, InvalidError, newId, TooLargeError } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { gone, MOST_CALENDARS, tooMany } from './calendars.service.js';
import { CalendarsRepository, type Calendar } from './calendars.repository.js';
import { CalendarParser, type Found } from './refreshing/calendar-parser.service.js';
import { hashOf, MOST_FILE_BYTES } from './refreshing/calendar-sources.service.js';
import { nextReading } from './refreshing/next-reading.js';
import { ReadingsRepository } from './refreshing/readings.repository.js';
import type { AllDayChoice } from './repeating/busy-spans.js';

/** Calendars that the owner gives as a file: read at once, and looked through again as days pass. */
@Injectable()
export class CalendarFiles {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarsRepository,
    private readonly readings: ReadingsRepository,
    private readonly parser: CalendarParser,
    private readonly clock: Clock,
  ) {}

  /** The new calendar's id. Refused (422) where the file is no calendar. */
  async add(
    { workspaceId }: Access,
    wanted: { name: string; allDay: AllDayChoice; file: Uint8Array },
  ): Promise<string> {
    const { name, allDay, file } = wanted;
    const found = await this.found(workspaceId, file, allDay);
    const id = newId();
    const createdAt = this.clock.now();
    await this.database.transaction(async (tx) => {
      if ((await this.calendars.countLocked(tx, workspaceId)) >= MOST_CALENDARS) throw tooMany();
      await this.calendars.insert(tx, { workspaceId, id, name, host: null, allDay, createdAt }, null);
      const calendar = (await this.calendars.findForUpdate(tx, workspaceId, id))!;
      await this.readings.keepRead(tx, calendar, this.wellRead(found, file));
    });
    return id;
  }

  /** A newer file in the place of the one before. */
  async replace({ workspaceId }: Access, id: string, file: Uint8Array): Promise<void> {
    const known = await this.calendars.find(workspaceId, id);
    if (!known) throw gone();
    if (known.host !== null) throw new ConflictError('This calendar is read from its address.');
    const found = await this.found(workspaceId, file, known.allDay);
    await this.database.transaction(async (tx) => {
      const calendar = await this.calendars.findForUpdate(tx, workspaceId, id);
      if (!calendar) throw gone();
      if (calendar.version !== known.version) {
        throw new ConflictError('The calendar was changed meanwhile. Give the file again.');
      }
      await this.readings.renew(tx, calendar);
      await this.readings.keepRead(tx, calendar, this.wellRead(found, file));
    });
  }

  private async found(workspaceId: string, file: Uint8Array, allDay: Calendar['allDay']): Promise<Found> {
    if (file.length > MOST_FILE_BYTES) throw new TooLargeError('This is larger than 10 MB, the most that is taken.');
    const parsed = await this.parser.parseFile(workspaceId, file, allDay);
    if (parsed.type === 'found') return parsed.found;
    throw new InvalidError(parsed.detail, [{ field: 'file', detail: parsed.detail }]);
  }

  private wellRead(found: Found, file: Uint8Array) {
    const now = this.clock.now();
    const marks = { fileHash: hashOf(file), etag: null, lastModified: null };
    return { now, nextReadAt: nextReading({ isFile: true, failures: 0, now }), found, marks };
  }
}
