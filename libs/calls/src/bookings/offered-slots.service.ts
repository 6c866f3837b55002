import { Workspaces } from '#libs/accounts';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AvailabilityService } from '../availability/availability.service.js';
import type { CallInvitation } from '../invitations/invitations.repository.js';
import { WeeklyShareQuery } from '../open-invitations/weekly-share.query.js';
import { withinShare } from '../open-invitations/weekly-share.js';

/** The times that a personal invitation offers: the owner's free ones, within the share of the page it came by. */
@Injectable()
export class OfferedSlots {
  constructor(
    private readonly availability: AvailabilityService,
    private readonly shares: WeeklyShareQuery,
    private readonly workspaces: Workspaces,
  ) {}

  /** `movingId` is a call that is being moved: its own time is free. */
  async list({ workspaceId, id, minutes }: CallInvitation, movingId: string | null): Promise<Date[]> {
    const [free, share, timeZone] = await Promise.all([
      this.availability.slots(workspaceId, { minutes, movingId }),
      this.shares.find(workspaceId, id, movingId),
      this.timeZoneOf(workspaceId),
    ]);
    return share ? withinShare(free, share, timeZone) : free;
  }

  /** Nobody else books in this workspace until the transaction ends. */
  lock(tx: Tx, workspaceId: string): Promise<void> {
    return this.availability.lock(tx, workspaceId);
  }

  /** Asked for before the lock, since many who wait for it hold all connections. */
  async timeZoneOf(workspaceId: string): Promise<string> {
    return (await this.workspaces.get(workspaceId)).timeZone;
  }

  /** The same as `list` for whoever books now and holds the lock. */
  async listIn(
    tx: Tx,
    { workspaceId, id, minutes }: CallInvitation,
    { movingId, timeZone }: { movingId: string | null; timeZone: string },
  ): Promise<Date[]> {
    const free = await this.availability.slotsIn(tx, workspaceId, { minutes, movingId, timeZone });
    const share = await this.shares.findIn(tx, workspaceId, id, movingId);
    return share ? withinShare(free, share, timeZone) : free;
  }
}
