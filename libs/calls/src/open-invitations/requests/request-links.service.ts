import type { Access } from '#libs/accounts';
import { Clock, ConflictError, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CallSettingsRepository } from '../../availability/call-settings.repository.js';
import { CallsRepository } from '../../bookings/calls.repository.js';
import { InvitationsRepository } from '../../invitations/invitations.repository.js';
import { CallInvitations, type NewInvitation } from '../../invitations/invitations.service.js';
import { startOfWeek } from '../weekly-share.js';
import { WeeklyShareQuery } from '../weekly-share.query.js';
import type { CallRequest, PagedRequest } from './call-requests.repository.js';
import { draftYes } from './draft-answers.js';

/** The personal links of those who asked and were accepted, within what their page gives a week. */
@Injectable()
export class RequestLinks {
  constructor(
    private readonly settings: CallSettingsRepository,
    private readonly shares: WeeklyShareQuery,
    private readonly invitations: CallInvitations,
    private readonly invited: InvitationsRepository,
    private readonly calls: CallsRepository,
    private readonly clock: Clock,
  ) {}

  /** The lock of whoever books: answers and bookings come one after the other. */
  async lock(tx: Tx, workspaceId: string): Promise<void> {
    await this.settings.getLocked(tx, workspaceId);
  }

  /** Throws where this week's calls of the page are promised to others. */
  async refuseWhereFull(
    tx: Tx,
    { workspaceId, timeZone }: Access,
    { openInvitationId, mostAWeek }: PagedRequest,
    contactId: string,
  ): Promise<void> {
    const now = this.clock.now();
    const since = { from: startOfWeek(now, timeZone), now, exceptId: contactId };
    if ((await this.shares.countTaken(tx, workspaceId, openInvitationId, since)) < mostAWeek) return;
    const given = mostAWeek === 1 ? 'The one call' : `All ${mostAWeek} calls`;
    throw new ConflictError(
      `${given} that this page gives a week ${mostAWeek === 1 ? 'is' : 'are'} promised by now. Say yes on Monday, or let it give more.`,
    );
  }

  /** Null where a call with them stands booked already. */
  async make(tx: Tx, request: PagedRequest, contactId: string): Promise<NewInvitation | null> {
    const { workspaceId } = request;
    if (await this.calls.isPlannedWith(tx, workspaceId, contactId)) return null;
    const { slotMinutes } = await this.settings.getLocked(tx, workspaceId);
    const minutes = request.minutes ?? slotMinutes;
    return this.invitations.inviteIn(tx, workspaceId, contactId, { minutes, message: draftYes(request, minutes) });
  }

  /** Their link ends, and the one whose place it had taken is there again; refused (409) once a call has come of it. */
  async takeBack(
    tx: Tx,
    { workspaceId, contactId, invitationId, replacedId, replacedState }: CallRequest,
  ): Promise<void> {
    const link = invitationId && (await this.invited.findForUpdate(tx, workspaceId, invitationId));
    if (link) {
      if (link.state === 'booked') throw new ConflictError('A call is booked by their link; cancel the call first.');
      if (link.state === 'held') throw new ConflictError('You have talked by now, so the yes stands.');
      if (link.state !== 'declined') await this.invitations.undoIn(tx, link);
    }
    if (replacedId === null || replacedState === null || contactId === null) return;
    const replaced = await this.invited.findForUpdate(tx, workspaceId, replacedId);
    const isFree = (await this.invited.findOpen(tx, workspaceId, contactId)) === null;
    if (replaced?.state === 'revoked' && isFree) await this.invited.change(tx, replaced, { state: replacedState });
  }
}
