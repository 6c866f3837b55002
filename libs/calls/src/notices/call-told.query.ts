import { Workspaces } from '#libs/accounts';
import { leftAlone } from '#libs/contacts';
import { Database } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CallSettingsRepository } from '../availability/call-settings.repository.js';
import { CallsRepository, type Call } from '../bookings/calls.repository.js';
import { OwnerNameQuery } from '../booking-page/owner-name.query.js';
import { BookingLinks } from './booking-links.service.js';

/** A call and all that may be told of it; what of that goes to whom is decided where it is written. */
export interface CallTold {
  call: Call;
  contactName: string;
  /** They have died, or must not be contacted. */
  isLeftAlone: boolean;
  ownerName: string;
  ownerZone: string;
  /** What a guest who calls himself is told. */
  reachedBy: string;
  /** The path of the guest's own page; null where it is not known. */
  guestPath: string | null;
}

/** What a notice tells of. */
@Injectable()
export class CallToldQuery {
  constructor(
    private readonly database: Database,
    private readonly calls: CallsRepository,
    private readonly settings: CallSettingsRepository,
    private readonly workspaces: Workspaces,
    private readonly ownerNames: OwnerNameQuery,
    private readonly links: BookingLinks,
  ) {}

  /** Null where the call is gone, with its contact. */
  async find(workspaceId: string, callId: string): Promise<CallTold | null> {
    const call = await this.calls.find(workspaceId, callId);
    if (!call) return null;
    const [[contact], { reachedBy }, { timeZone }, ownerName, guestPath] = await Promise.all([
      this.database.query<{ name: string; isLeftAlone: boolean }>(
        `select name, boundaries && $3::text[] as "isLeftAlone" from contacts where workspace_id = $1 and id = $2`,
        [workspaceId, call.contactId, leftAlone],
      ),
      this.settings.get(workspaceId),
      this.workspaces.get(workspaceId),
      this.ownerNames.get(workspaceId),
      this.links.pathOf(call),
    ]);
    if (!contact) return null;
    const { name: contactName, isLeftAlone } = contact;
    return { call, contactName, isLeftAlone, ownerName, ownerZone: timeZone, reachedBy, guestPath };
  }
}
