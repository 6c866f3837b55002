import { Workspaces } from '#libs/accounts';
import { Clock } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CallSettingsRepository } from '../availability/call-settings.repository.js';
import { blockedTimes } from './blocked-times.js';
import { BusyTimesQuery } from './busy-times.query.js';
import type { BlockedTimesView } from './calendar.view.js';

const MOST_SHOWN = 500;

/** Which of the times in which the owner may be called his calendars take away. */
@Injectable()
export class BlockedTimesQuery {
  constructor(
    private readonly settings: CallSettingsRepository,
    private readonly busyTimes: BusyTimesQuery,
    private readonly workspaces: Workspaces,
    private readonly clock: Clock,
  ) {}

  async get(workspaceId: string): Promise<BlockedTimesView> {
    const now = this.clock.now();
    const [availability, { timeZone }] = await Promise.all([
      this.settings.get(workspaceId),
      this.workspaces.get(workspaceId),
    ]);
    const busy = await this.busyTimes.ofCalendars(workspaceId, now, availability.horizonDays);
    const blocked = blockedTimes({ availability, timeZone, busy, now }).slice(0, MOST_SHOWN);
    const toView = ({ calendarId, from, to }: (typeof blocked)[number]) => ({
      calendarId,
      from: from.toISOString(),
      to: to.toISOString(),
    });
    return { items: blocked.map(toView) };
  }
}
