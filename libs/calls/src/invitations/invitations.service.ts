import { newSecret, type Access } from '#libs/accounts';
import { ContactDirectory } from '#libs/contacts';
import { Clock, ConflictError, Database, newId, NotFoundError, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CallSettingsRepository } from '../availability/call-settings.repository.js';
import { draftMessage } from './draft-message.js';
import { InvitationsRepository, type CallInvitation } from './invitations.repository.js';
import { OpenOfferQuery } from './open-offer.query.js';

const DAY_MS = 86_400_000;
const DAYS_OPEN = 30;

export interface NewInvitation {
  id: string;
  /** Of its link; it can't be shown again. */
  secret: string;
  /** With `{link}` where the link goes. */
  message: string;
  /** The open one whose place it has taken, as it was. */
  replaced: CallInvitation | null;
}

/** Asks a contact for a call: by a link of his own, which the owner sends himself. */
@Injectable()
export class CallInvitations {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly offers: OpenOfferQuery,
    private readonly settings: CallSettingsRepository,
    private readonly contacts: ContactDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * A second one takes the place of an open first one, whose link ends; refused (409) while a call is booked, and for whom
   * the owner wants to leave alone.
   */
  async invite({ workspaceId }: Access, contactId: string, minutes?: number): Promise<NewInvitation> {
    const [person, settings] = await Promise.all([
      this.offers.find(workspaceId, contactId),
      this.settings.get(workspaceId),
    ]);
    if (!person) throw new NotFoundError('There is no such contact.');
    if (person.isLeftAlone) throw new ConflictError(`You want to leave ${person.name} alone, so nothing is drafted.`);
    const length = minutes ?? settings.slotMinutes;
    const message = draftMessage(person.name, length, person.offer);
    return this.database.transaction((tx) => this.inviteIn(tx, workspaceId, contactId, { minutes: length, message }));
  }

  /** The same with words of the caller's own, as a part of something bigger. */
  async inviteIn(
    tx: Tx,
    workspaceId: string,
    contactId: string,
    { minutes, message }: Pick<CallInvitation, 'minutes' | 'message'>,
  ): Promise<NewInvitation> {
    const { secret, hash } = newSecret();
    const invitation = this.drafted(workspaceId, contactId, minutes, message);
    await this.contacts.holdByHand(tx, workspaceId, contactId);
    const replaced = await this.endOpen(tx, workspaceId, contactId);
    await this.invitations.insert(tx, invitation, hash);
    return { id: invitation.id, secret, message, replaced };
  }

  /** The owner has sent it; or, with `sent` false, not after all. */
  async markSent({ workspaceId }: Access, id: string, sent: boolean): Promise<void> {
    await this.changing(workspaceId, id, async (tx, invitation) => {
      if (invitation.state !== 'drafted' && invitation.state !== 'sent') return;
      const change = sent ? { state: 'sent' as const, sentAt: this.clock.now() } : { state: 'drafted' as const };
      await this.invitations.change(tx, invitation, change);
    });
  }

  /** Its link ends at once. */
  async revoke({ workspaceId }: Access, id: string): Promise<void> {
    await this.changing(workspaceId, id, async (tx, invitation) => {
      if (invitation.state === 'booked')
        throw new ConflictError('A call is booked by this link; cancel the call first.');
      await this.invitations.change(tx, invitation, { state: 'revoked' });
    });
  }

  private async endOpen(tx: Tx, workspaceId: string, contactId: string): Promise<CallInvitation | null> {
    const open = await this.invitations.findOpen(tx, workspaceId, contactId);
    if (open?.state === 'booked') throw new ConflictError('A call with this person is booked already.');
    if (open) await this.invitations.change(tx, open, { state: 'revoked' });
    return open;
  }

  private drafted(workspaceId: string, contactId: string, minutes: number, message: string): CallInvitation {
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + DAYS_OPEN * DAY_MS);
    const unseen = { state: 'drafted' as const, sentAt: null, openedAt: null };
    return { workspaceId, id: newId(), contactId, minutes, message, createdAt, expiresAt, ...unseen };
  }

  private async changing(
    workspaceId: string,
    id: string,
    work: (tx: Tx, invitation: CallInvitation) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const invitation = await this.invitations.findForUpdate(tx, workspaceId, id);
      if (!invitation) throw new NotFoundError('There is no such invitation.');
      await work(tx, invitation);
    });
  }
}
