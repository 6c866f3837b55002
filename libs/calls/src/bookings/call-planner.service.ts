import type { Access } from '#libs/accounts';
import { ContactDirectory } from '#libs/contacts';
import { Clock, ConflictError, Database, newId, NotFoundError } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CallSettingsRepository } from '../availability/call-settings.repository.js';
import type { CallWay } from '../call-words.js';
import { CallsRepository } from './calls.repository.js';

const MINUTE_MS = 60_000;

export interface CallToPlan {
  startsAt: Date;
  minutes?: number | undefined;
  way?: CallWay | undefined;
}

/** Plans a call at a time that both agreed on elsewhere. */
@Injectable()
export class CallPlanner {
  constructor(
    private readonly database: Database,
    private readonly calls: CallsRepository,
    private readonly settings: CallSettingsRepository,
    private readonly contacts: ContactDirectory,
    private readonly clock: Clock,
  ) {}

  /** The new call's id; refused (409) only where another call is booked then. */
  async plan({ workspaceId, timeZone }: Access, contactId: string, wanted: CallToPlan): Promise<string> {
    const { startsAt, way = 'phone' } = wanted;
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const { slotMinutes } = await this.settings.getLocked(tx, workspaceId);
      if (!(await this.contacts.holdByHand(tx, workspaceId, contactId)))
        throw new NotFoundError('There is no such contact.');
      const endsAt = new Date(startsAt.getTime() + (wanted.minutes ?? slotMinutes) * MINUTE_MS);
      if (await this.calls.isTaken(tx, workspaceId, startsAt, endsAt)) {
        throw new ConflictError('Another call is booked at that time.');
      }
      const told = { reachAt: '', about: '', answers: [], theirTimeZone: timeZone };
      const open = { state: 'booked' as const, sequence: 0, endedBy: null, interactionId: null, invitationId: null };
      const call = { workspaceId, id: newId(), contactId, startsAt, endsAt, way, createdAt: now, updatedAt: now };
      await this.calls.insert(tx, { ...told, ...open, ...call });
      return call.id;
    });
  }
}
