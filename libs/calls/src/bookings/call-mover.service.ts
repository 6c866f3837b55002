import type { Access } from '#libs/accounts';
import { Clock, ConflictError, Database, NotFoundError } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CallSettingsRepository } from '../availability/call-settings.repository.js';
import { CallsRepository } from './calls.repository.js';

/** Moves a planned call to a time that both agreed on elsewhere; its length and its link stay. */
@Injectable()
export class CallMover {
  constructor(
    private readonly database: Database,
    private readonly calls: CallsRepository,
    private readonly settings: CallSettingsRepository,
    private readonly clock: Clock,
  ) {}

  /** Refused (409) where the call is over, the time has passed, or another call is booked then. */
  async move({ workspaceId }: Access, id: string, startsAt: Date): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      await this.settings.getLocked(tx, workspaceId);
      const call = await this.calls.findForUpdate(tx, workspaceId, id);
      if (!call) throw new NotFoundError('There is no such call.');
      if (call.state !== 'booked') throw new ConflictError('This call is over already.');
      if (startsAt <= now) throw new ConflictError('That time is over.');
      const endsAt = new Date(startsAt.getTime() + call.endsAt.getTime() - call.startsAt.getTime());
      if (await this.calls.isTaken(tx, workspaceId, startsAt, endsAt, id))
        throw new ConflictError('Another call is booked at that time.');
      await this.calls.move(tx, call, startsAt, endsAt, now);
    });
  }
}
