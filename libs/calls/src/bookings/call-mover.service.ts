import type { Access } from '#libs/accounts';
import { Clock, ConflictError, Database } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { BookedCalls } from './booked-calls.service.js';
import { CallsRepository } from './calls.repository.js';

/** Moves a planned call to a time that both agreed on elsewhere; its length and its link stay. */
@Injectable()
export class CallMover {
  constructor(
    private readonly database: Database,
    private readonly calls: CallsRepository,
    private readonly booked: BookedCalls,
    private readonly clock: Clock,
  ) {}

  /** Refused (409) where the call is over, the time has passed, or another call is booked then. */
  async move({ workspaceId }: Access, id: string, startsAt: Date): Promise<void> {
    const moved = await this.database.transaction(async (tx) => {
      const call = await this.booked.getForUpdate(tx, workspaceId, id);
      if (call.state !== 'booked') throw new ConflictError('This call is over already.');
      if (startsAt <= this.clock.now()) throw new ConflictError('That time is over.');
      if (startsAt.getTime() === call.startsAt.getTime()) return null;
      const endsAt = new Date(startsAt.getTime() + call.endsAt.getTime() - call.startsAt.getTime());
      if (await this.calls.isTaken(tx, workspaceId, startsAt, endsAt, id))
        throw new ConflictError('Another call is booked at that time.');
      return this.booked.move(tx, call, startsAt, 'owner');
    });
    if (moved) await this.booked.tell(moved);
  }
}
