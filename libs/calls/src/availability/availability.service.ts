import { Workspaces, type Access } from '#libs/accounts';
import { Clock, Database, InvalidError, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { BusyTimesQuery } from '../busy-times/busy-times.query.js';
import { windowProblem } from './availability.js';
import { CallSettingsRepository, type CallSettings } from './call-settings.repository.js';
import { freeSlots } from './free-slots.js';
import { TakenTimesQuery } from './taken-times.query.js';

export interface SlotsWanted {
  /** The usual length of a call where it is left out. */
  minutes?: number | undefined;
  /** A call that is being moved: its own time is free. */
  movingId?: string | null;
}

/** When the owner may be called: what he said of it, and what calls and calendars leave of it. */
@Injectable()
export class AvailabilityService {
  constructor(
    private readonly database: Database,
    private readonly settings: CallSettingsRepository,
    private readonly taken: TakenTimesQuery,
    private readonly busyTimes: BusyTimesQuery,
    private readonly workspaces: Workspaces,
    private readonly clock: Clock,
  ) {}

  settingsOf(workspaceId: string): Promise<CallSettings> {
    return this.settings.get(workspaceId);
  }

  async change({ workspaceId }: Access, change: Partial<CallSettings>): Promise<CallSettings> {
    const problem = windowProblem(change.windows ?? []);
    if (problem) throw new InvalidError(problem, [{ field: 'windows', detail: problem }]);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    return this.database.transaction(async (tx) => {
      const after = { ...(await this.settings.getLocked(tx, workspaceId)), ...given };
      await this.settings.save(tx, workspaceId, after);
      return after;
    });
  }

  async slots(workspaceId: string, { minutes, movingId = null }: SlotsWanted = {}): Promise<Date[]> {
    const now = this.clock.now();
    const [availability, booked, { timeZone }] = await Promise.all([
      this.settings.get(workspaceId),
      this.taken.booked(workspaceId, now, movingId),
      this.workspaces.get(workspaceId),
    ]);
    const busy = await this.busyTimes.spans(workspaceId, now, availability.horizonDays);
    return freeSlots({ availability, timeZone, minutes: minutes ?? availability.slotMinutes, booked, busy, now });
  }

  /** Nobody else books in this workspace until the transaction ends. */
  async lock(tx: Tx, workspaceId: string): Promise<void> {
    await this.settings.getLocked(tx, workspaceId);
  }

  /**
   * The same as `slots` for whoever books now and holds the lock. All by the transaction's own connection: many who book
   * at once hold all others.
   */
  async slotsIn(
    tx: Tx,
    workspaceId: string,
    { minutes, movingId = null, timeZone }: SlotsWanted & { timeZone: string },
  ): Promise<Date[]> {
    const now = this.clock.now();
    const availability = await this.settings.getLocked(tx, workspaceId);
    const booked = await this.taken.bookedIn(tx, workspaceId, now, movingId);
    const busy = await this.busyTimes.spansIn(tx, workspaceId, now, availability.horizonDays);
    const asked = { availability, timeZone, booked, busy, now };
    return freeSlots({ ...asked, minutes: minutes ?? availability.slotMinutes });
  }
}
