import { Sealer } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Call } from '../bookings/calls.repository.js';

/** The secret of the link that a call was booked by, sealed, so that mails can lead back to it. */
@Injectable()
export class BookingLinks {
  constructor(private readonly sealer: Sealer) {}

  /** Null where nothing can be kept sealed; the mails are without a link then. */
  async seal(call: Pick<Call, 'workspaceId' | 'invitationId'>, secret: string): Promise<Buffer | null> {
    return this.sealer.canSeal ? this.sealer.seal(placeOf(call), secret) : null;
  }

  /** The path of the booking page; null where it is not known. */
  async pathOf(call: Pick<Call, 'workspaceId' | 'invitationId' | 'sealedLink'>): Promise<string | null> {
    if (call.sealedLink === null) return null;
    const secret = await this.sealer.open(placeOf(call), call.sealedLink);
    return secret === null ? null : `/call/${secret}`;
  }
}

function placeOf({ workspaceId, invitationId }: Pick<Call, 'workspaceId' | 'invitationId'>): string {
  return `calls ${workspaceId} ${invitationId}`;
}
