import { newSecret, type Access } from '#libs/accounts';
import { ContactDirectory } from '#libs/contacts';
import { Clock, ConflictError, Database, newId, NotFoundError, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { draftMessage } from './draft-message.js';
import { InvitationsRepository, type CallInvitation } from './invitations.repository.js';
import { InviteeQuery } from './invitee.query.js';
import { SentInvitations } from './sent-invitations.service.js';
import { isPending } from '../call-words.js';

const DAY_MS = 86_400_000;
const DAYS_OPEN = 30;

export interface WantedInvitation {
  minutes: number;
  /** Why the owner asks, in words to them; never sensitive ones. */
  why: string;
  /** Whom a link was sent to that still works is asked again, and that link ends; else he is left in peace (409). */
  again: boolean;
}

export interface NewInvitation {
  id: string;
  /** Of its link; it can't be shown again. */
  secret: string;
  /** With `{link}` where the link goes. */
  message: string;
  /** The open one whose place it has taken, as it was. */
  replaced: CallInvitation | null;
}

/** With whom it is for. */
export interface InvitationToSend extends Omit<NewInvitation, 'replaced'> {
  contactId: string;
  contactName: string;
  email: string | null;
}

/** Asks a contact for a call: by a link of his own, which the owner sends himself. */
@Injectable()
export class CallInvitations {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly invitees: InviteeQuery,
    private readonly sent: SentInvitations,
    private readonly contacts: ContactDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * One that was drafted and not sent is drafted anew, so that asking twice leaves one. Refused (409) while a call is
   * booked, and for whom the owner wants to leave alone.
   */
  async invite(
    { workspaceId }: Access,
    contactId: string,
    { minutes, why, again }: WantedInvitation,
  ): Promise<InvitationToSend> {
    const person = await this.invitees.find(workspaceId, contactId);
    if (!person) throw new NotFoundError('There is no such contact.');
    const { name, email, isLeftAlone } = person;
    if (isLeftAlone) throw new ConflictError(`You want to leave ${name} alone, so nothing is drafted.`);
    const { secret, hash } = newSecret();
    const drafted = this.drafted(workspaceId, contactId, minutes, draftMessage({ name, minutes, why }));
    const id = await this.database.transaction(async (tx) => {
      await this.contacts.holdByHand(tx, workspaceId, contactId);
      return this.write(tx, drafted, hash, again);
    });
    return { id, contactId, contactName: name, email, secret, message: drafted.message };
  }

  /** With words of the caller's own, as a part of something bigger; one that is open ends, also where it was only drafted. */
  async inviteIn(
    tx: Tx,
    workspaceId: string,
    contactId: string,
    { minutes, message }: Pick<CallInvitation, 'minutes' | 'message'>,
  ): Promise<NewInvitation> {
    const { secret, hash } = newSecret();
    const invitation = this.drafted(workspaceId, contactId, minutes, message);
    await this.contacts.holdByHand(tx, workspaceId, contactId);
    const replaced = await this.findOpen(tx, workspaceId, contactId);
    if (replaced) await this.end(tx, replaced);
    await this.invitations.insert(tx, invitation, hash);
    return { id: invitation.id, secret, message, replaced };
  }

  /** Its link ends at once. */
  async revoke({ workspaceId }: Access, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const invitation = await this.invitations.findForUpdate(tx, workspaceId, id);
      if (!invitation) throw new NotFoundError('There is no such invitation.');
      if (invitation.state === 'booked')
        throw new ConflictError('A call is booked by this link; cancel the call first.');
      if (isPending(invitation.state) && !this.isOver(invitation))
        await this.invitations.change(tx, invitation, { state: 'revoked' });
    });
  }

  /** As if it had never been asked, as a part of something bigger that is taken back: its message goes with its link. */
  async undoIn(tx: Tx, invitation: CallInvitation): Promise<void> {
    await this.sent.unmarkIn(tx, invitation);
    await this.invitations.change(tx, invitation, { state: 'revoked' });
  }

  private async write(tx: Tx, drafted: CallInvitation, hash: Buffer, again: boolean): Promise<string> {
    const open = await this.findOpen(tx, drafted.workspaceId, drafted.contactId);
    const isOver = open !== null && this.isOver(open);
    if (open?.state === 'drafted' && !isOver) {
      await this.invitations.draftAgain(tx, { ...drafted, id: open.id }, hash);
      return open.id;
    }
    if (open && !isOver && !again) throw new ConflictError('This person has been asked already.');
    if (open) await this.end(tx, open);
    await this.invitations.insert(tx, drafted, hash);
    return drafted.id;
  }

  private async findOpen(tx: Tx, workspaceId: string, contactId: string): Promise<CallInvitation | null> {
    const open = await this.invitations.findOpen(tx, workspaceId, contactId);
    if (open?.state === 'booked') throw new ConflictError('A call with this person is booked already.');
    return open;
  }

  private async end(tx: Tx, open: CallInvitation): Promise<void> {
    await this.invitations.change(tx, open, { state: this.isOver(open) ? 'expired' : 'revoked' });
  }

  private isOver({ expiresAt }: CallInvitation): boolean {
    return expiresAt <= this.clock.now();
  }

  private drafted(workspaceId: string, contactId: string, minutes: number, message: string): CallInvitation {
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + DAYS_OPEN * DAY_MS);
    const unseen = { state: 'drafted' as const, sentAt: null, openedAt: null, interactionId: null };
    return { workspaceId, id: newId(), contactId, minutes, message, createdAt, expiresAt, ...unseen };
  }
}
