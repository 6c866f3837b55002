import type { Access } from '#libs/accounts';
import { ContactDirectory } from '#libs/contacts';
import { ConflictError, Database, InvalidError, isMailAddress, NotFoundError } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CallSettingsRepository } from '../availability/call-settings.repository.js';
import type { CallWay } from '../call-words.js';
import { BookedCalls } from './booked-calls.service.js';
import { CallsRepository } from './calls.repository.js';

const MINUTE_MS = 60_000;

export interface CallToPlan {
  startsAt: Date;
  minutes?: number | undefined;
  way?: CallWay | undefined;
  /** Where a calendar entry goes; left out: nowhere. */
  guestEmail?: string | undefined;
}

/** Plans a call at a time that both agreed on elsewhere. */
@Injectable()
export class CallPlanner {
  constructor(
    private readonly database: Database,
    private readonly calls: CallsRepository,
    private readonly booked: BookedCalls,
    private readonly settings: CallSettingsRepository,
    private readonly contacts: ContactDirectory,
  ) {}

  /** The new call's id; refused (409) only where another call is booked then. */
  async plan({ workspaceId, timeZone }: Access, contactId: string, wanted: CallToPlan): Promise<string> {
    const { startsAt, way = 'phone', guestEmail = null } = wanted;
    if (guestEmail !== null && !isMailAddress(guestEmail)) {
      const detail = 'guestEmail must be a plain email address';
      throw new InvalidError('Some of what was sent is not valid.', [{ field: 'guestEmail', detail }]);
    }
    const call = await this.database.transaction(async (tx) => {
      const { slotMinutes } = await this.settings.getLocked(tx, workspaceId);
      if (!(await this.contacts.holdByHand(tx, workspaceId, contactId)))
        throw new NotFoundError('There is no such contact.');
      const endsAt = new Date(startsAt.getTime() + (wanted.minutes ?? slotMinutes) * MINUTE_MS);
      if (await this.calls.isTaken(tx, workspaceId, startsAt, endsAt)) {
        throw new ConflictError('Another call is booked at that time.');
      }
      const told = { reachAt: '', about: '', answers: [], theirTimeZone: timeZone, guestEmail, invitationId: null };
      return this.booked.book(tx, { workspaceId, contactId, startsAt, endsAt, way, ...told }, null);
    });
    await this.booked.tell(call);
    return call.id;
  }
}
