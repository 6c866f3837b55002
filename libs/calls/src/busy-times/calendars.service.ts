import type { Access } from '#libs/accounts';
import {
  Clock,
  ConflictError,
  Database,
  FetchError,
  hostOf,
  InvalidError,
  JobQueue,
  newId,
  NotFoundError,
  readWebUrl,
} from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { refreshCalendar } from '../calls.jobs.js';
import { CalendarsRepository, type Calendar } from './calendars.repository.js';
import { CalendarSources } from './refreshing/calendar-sources.service.js';
import type { AllDayChoice } from './repeating/busy-spans.js';

export const MOST_CALENDARS = 20;
const MOST_DUE = 200;

export interface CalendarChange {
  name?: string | undefined;
  allDay?: AllDayChoice | undefined;
  address?: string | undefined;
}

/** The owner's calendars, and those of them that are read from an address. */
@Injectable()
export class Calendars {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarsRepository,
    private readonly sources: CalendarSources,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  async list(workspaceId: string): Promise<{ items: Calendar[]; canKeepAddress: boolean }> {
    return { items: await this.calendars.list(workspaceId), canKeepAddress: this.sources.canKeepAddress };
  }

  async get(workspaceId: string, id: string): Promise<Calendar> {
    const calendar = await this.calendars.find(workspaceId, id);
    if (!calendar) throw gone();
    return calendar;
  }

  /** Reads it for the first time in a moment; gives its id. */
  async add({ workspaceId }: Access, wanted: { name: string; allDay: AllDayChoice; address: string }): Promise<string> {
    const { name, allDay } = wanted;
    const id = newId();
    const { host, address } = await this.sealed(workspaceId, id, wanted.address);
    await this.database.transaction(async (tx) => {
      if ((await this.calendars.countLocked(tx, workspaceId)) >= MOST_CALENDARS) throw tooMany();
      const createdAt = this.clock.now();
      await this.calendars.insert(tx, { workspaceId, id, name, host, allDay, createdAt }, address);
    });
    await this.enqueue(workspaceId, id);
    return id;
  }

  async change({ workspaceId }: Access, id: string, { name, allDay, address }: CalendarChange): Promise<void> {
    const kept = address === undefined ? null : await this.sealed(workspaceId, id, address);
    const now = this.clock.now();
    const isToBeRead = await this.database.transaction(async (tx) => {
      const calendar = await this.calendars.findForUpdate(tx, workspaceId, id);
      if (!calendar) throw gone();
      if (kept && calendar.host === null) throw new ConflictError('This calendar came as a file. Give another file.');
      if (name !== undefined) await this.calendars.rename(tx, calendar, name);
      if (kept) await this.calendars.changeAddress(tx, calendar, kept.host, kept.address, now);
      const isOther = allDay !== undefined && allDay !== calendar.allDay;
      if (isOther) await this.calendars.changeAllDay(tx, calendar, allDay, now);
      return isOther || kept !== null;
    });
    if (isToBeRead) await this.enqueue(workspaceId, id);
  }

  /** Its busy times go with it. */
  async remove({ workspaceId }: Access, id: string): Promise<void> {
    if (!(await this.calendars.delete(workspaceId, id))) throw gone();
  }

  /** Has it read now, and not when its time comes. */
  async readNow({ workspaceId }: Access, id: string): Promise<void> {
    if (!(await this.calendars.ask(workspaceId, id, this.clock.now()))) throw gone();
    await this.enqueue(workspaceId, id);
  }

  /** Asks for those of every workspace whose time has come, and for whatever was asked and got lost. */
  async sweep(): Promise<void> {
    for (const { workspaceId, calendarId } of await this.calendars.listDue(this.clock.now(), MOST_DUE)) {
      await this.enqueue(workspaceId, calendarId);
    }
  }

  private async enqueue(workspaceId: string, calendarId: string): Promise<void> {
    await this.queue.enqueue(refreshCalendar, { workspaceId, calendarId }, { id: calendarId });
  }

  private async sealed(workspaceId: string, id: string, address: string): Promise<{ host: string; address: Buffer }> {
    const host = hostIn(address);
    if (!this.sources.canKeepAddress) {
      throw new ConflictError('Set SECRET_KEY, the same for all processes, before an address can be kept here.');
    }
    return { host, address: await this.sources.seal(workspaceId, id, address.trim()) };
  }
}

function hostIn(address: string): string {
  try {
    return hostOf(readWebUrl(address).url);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    throw new InvalidError(error.message, [{ field: 'address', detail: error.message }]);
  }
}

export function gone(): Error {
  return new NotFoundError('There is no such calendar.');
}

export function tooMany(): Error {
  return new ConflictError(`There are ${MOST_CALENDARS} calendars already, the most that are read.`);
}
