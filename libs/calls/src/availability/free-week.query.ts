import { Workspaces } from '#libs/accounts';
import { Clock } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AvailabilityService } from './availability.service.js';
import { freeWeek, type FreeWeek } from './free-week.js';
import { TakenTimesQuery } from './taken-times.query.js';

/** The first week that has room for a call. */
@Injectable()
export class FreeWeekQuery {
  constructor(
    private readonly availability: AvailabilityService,
    private readonly taken: TakenTimesQuery,
    private readonly workspaces: Workspaces,
    private readonly clock: Clock,
  ) {}

  async find(workspaceId: string): Promise<FreeWeek | null> {
    const now = this.clock.now();
    const [slots, booked, { mostAWeek }, { timeZone }] = await Promise.all([
      this.availability.slots(workspaceId),
      this.taken.booked(workspaceId, now),
      this.availability.settingsOf(workspaceId),
      this.workspaces.get(workspaceId),
    ]);
    return freeWeek({ slots, booked, mostAWeek, timeZone, now });
  }
}
