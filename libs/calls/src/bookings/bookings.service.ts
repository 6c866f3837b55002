import { hashSecret } from '#libs/accounts';
import { Clock, ConflictError, Database, NotFoundError, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { CallWay } from '../call-words.js';
import { InvitationsRepository, type CallInvitation } from '../invitations/invitations.repository.js';
import { BookedCalls } from './booked-calls.service.js';
import type { Call } from './calls.repository.js';
import { OfferedSlots } from './offered-slots.service.js';

const MINUTE_MS = 60_000;

export interface Booking {
  startsAt: Date;
  way: CallWay;
  reachAt: string;
  about: string;
  answers: { question: string; answer: string }[];
  theirTimeZone: string;
  /** Where the calendar entry goes; null: nowhere. */
  guestEmail: string | null;
}

export interface OpenedInvitation {
  invitation: CallInvitation;
  /** The call that is booked by it. */
  call: Call | null;
}

/** What somebody with a link does: looks, books, moves, cancels. The secret of the link is all the right he needs. */
@Injectable()
export class Bookings {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly booked: BookedCalls,
    private readonly offered: OfferedSlots,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError, the same whatever is wrong with a link, so that nobody learns which ones there are. */
  async open(secret: string, isOwners: (workspaceId: string) => Promise<boolean> = nobodys): Promise<OpenedInvitation> {
    const invitation = await this.find(secret);
    const isNew = invitation.state === 'drafted' || invitation.state === 'sent';
    // That the owner looks at what he sends is no sign of theirs.
    if (isNew && !(await isOwners(invitation.workspaceId))) {
      await this.invitations.markOpened(invitation, this.clock.now());
    }
    return { invitation, call: await this.booked.find(invitation.workspaceId, invitation.id) };
  }

  /** Books, or moves what is booked; the same time once more changes nothing. Throws ConflictError where somebody was faster. */
  async book(secret: string, booking: Booking): Promise<Call> {
    const known = await this.find(secret);
    const { workspaceId } = known;
    const timeZone = await this.offered.timeZoneOf(workspaceId);
    const call = await this.database.transaction(async (tx) => {
      // Taken first by everybody, so that two who book never wait for each other.
      await this.offered.lock(tx, workspaceId);
      const invitation = await this.locked(tx, known);
      const before = await this.booked.findForUpdate(tx, workspaceId, known.id);
      if (before?.startsAt.getTime() === booking.startsAt.getTime()) return before;
      const slots = await this.offered.listIn(tx, known, { movingId: before?.id ?? null, timeZone });
      if (!slots.some((slot) => slot.getTime() === booking.startsAt.getTime())) {
        throw new ConflictError('That time is taken by now. Please pick another one.');
      }
      if (before) return this.booked.move(tx, before, booking.startsAt, 'contact');
      return this.insert(tx, invitation, booking, secret);
    });
    await this.booked.tell(call);
    return call;
  }

  /** The link may be used again until it expires. */
  async cancel(secret: string): Promise<void> {
    const known = await this.find(secret);
    const cancelled = await this.database.transaction(async (tx) => {
      await this.offered.lock(tx, known.workspaceId);
      const invitation = await this.locked(tx, known);
      const call = await this.booked.findForUpdate(tx, known.workspaceId, known.id);
      if (!call) return null;
      await this.invitations.change(tx, invitation, { state: 'opened' });
      return this.booked.end(tx, call, { state: 'cancelled', endedBy: 'contact' });
    });
    if (cancelled) await this.booked.tell(cancelled);
  }

  /** They would rather not; nobody is asked why. */
  async decline(secret: string): Promise<void> {
    const known = await this.find(secret);
    await this.database.transaction(async (tx) => {
      const invitation = await this.locked(tx, known);
      if (invitation.state !== 'booked') await this.invitations.change(tx, invitation, { state: 'declined' });
    });
  }

  private async insert(tx: Tx, invitation: CallInvitation, booking: Booking, secret: string): Promise<Call> {
    const { workspaceId, contactId, id: invitationId, minutes } = invitation;
    const endsAt = new Date(booking.startsAt.getTime() + minutes * MINUTE_MS);
    await this.invitations.change(tx, invitation, { state: 'booked' });
    return this.booked.book(tx, { ...booking, workspaceId, contactId, invitationId, endsAt }, secret);
  }

  private async locked(tx: Tx, { workspaceId, id }: CallInvitation): Promise<CallInvitation> {
    const invitation = await this.invitations.findForUpdate(tx, workspaceId, id);
    if (!invitation || this.isOver(invitation)) throw gone();
    return invitation;
  }

  private async find(secret: string): Promise<CallInvitation> {
    const invitation = await this.invitations.findByToken(hashSecret(secret));
    if (!invitation || this.isOver(invitation)) throw gone();
    return invitation;
  }

  // Who has booked may look and move until the call is over, also after the link's own time.
  private isOver({ state, expiresAt }: CallInvitation): boolean {
    if (state === 'revoked' || state === 'declined' || state === 'held' || state === 'expired') return true;
    return state !== 'booked' && expiresAt <= this.clock.now();
  }
}

function nobodys(): Promise<boolean> {
  return Promise.resolve(false);
}

function gone(): Error {
  return new NotFoundError('This link is not valid any more. Ask whoever sent it for a new one.');
}
