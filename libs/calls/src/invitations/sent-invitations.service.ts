import type { Access } from '#libs/accounts';
import { ContactDirectory } from '#libs/contacts';
import { Interactions } from '#libs/interactions';
import { Clock, Database, NotFoundError, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { isPending, type InvitationChannel } from '../call-words.js';
import { withoutLink, withoutSecret } from './draft-message.js';
import { InvitationsRepository, type CallInvitation } from './invitations.repository.js';
import { InviteeQuery } from './invitee.query.js';

export interface HowSent {
  /** The words as they were sent; left out: as they were drafted. */
  message?: string | undefined;
  /** Left out: by mail where an address is known, else by another way. */
  channel?: InvitationChannel | undefined;
}

/** What the owner says of invitations that he has sent himself: each is a message of his on the timeline, once. */
@Injectable()
export class SentInvitations {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly invitees: InviteeQuery,
    private readonly contacts: ContactDirectory,
    private readonly interactions: Interactions,
    private readonly clock: Clock,
  ) {}

  /** Said twice it is said once. Of one of which something has come already nothing changes. */
  async mark(access: Access, id: string, { message, channel }: HowSent): Promise<void> {
    await this.changing(access, id, async (tx, invitation) => {
      const words = message?.trim() ? withoutSecret(message.trim()) : invitation.message;
      const sentAt = this.sentAtOf(invitation);
      const interactionId =
        invitation.interactionId ??
        (await this.interactions.logIn(tx, access, invitation.contactId, {
          channel: channel ?? (await this.usualChannel(invitation)),
          kind: 'message',
          direction: 'outbound',
          happenedAt: sentAt.toISOString(),
          text: withoutLink(words),
        }));
      // Who has opened the link has got it; when it was sent is still good to know.
      const state = invitation.state === 'opened' ? invitation.state : 'sent';
      await this.invitations.changeSending(tx, { ...invitation, state, message: words, sentAt, interactionId });
    });
  }

  /** Not after all: the message leaves the timeline. */
  async unmark(access: Access, id: string): Promise<void> {
    await this.changing(access, id, (tx, invitation) => this.unmarkIn(tx, invitation));
  }

  /** The same as a part of something bigger; the interactions are to be told of (`tell`) once that is done. */
  async unmarkIn(tx: Tx, invitation: CallInvitation): Promise<void> {
    const { workspaceId, interactionId } = invitation;
    const state = invitation.state === 'sent' ? 'drafted' : invitation.state;
    await this.invitations.changeSending(tx, { ...invitation, state, sentAt: null, interactionId: null });
    if (interactionId !== null) await this.interactions.removeIn(tx, workspaceId, interactionId);
  }

  // Who has opened the link had got it by then, whenever the owner says so.
  private sentAtOf({ state, sentAt, openedAt }: CallInvitation): Date {
    return (state === 'drafted' ? null : (sentAt ?? openedAt)) ?? this.clock.now();
  }

  private async usualChannel({ workspaceId, contactId }: CallInvitation): Promise<InvitationChannel> {
    const person = await this.invitees.find(workspaceId, contactId);
    return person?.email ? 'email' : 'other';
  }

  private async changing(
    access: Access,
    id: string,
    work: (tx: Tx, invitation: CallInvitation) => Promise<void>,
  ): Promise<void> {
    const { workspaceId } = access;
    const known = await this.invitations.find(workspaceId, id);
    if (!known) throw new NotFoundError('There is no such invitation.');
    await this.database.transaction(async (tx) => {
      // The contact first, as whoever invites takes it first.
      await this.contacts.holdByHand(tx, workspaceId, known.contactId);
      const invitation = await this.invitations.findForUpdate(tx, workspaceId, id);
      if (!invitation) throw new NotFoundError('There is no such invitation.');
      if (isPending(invitation.state)) await work(tx, invitation);
    });
    await this.interactions.tell(access);
  }
}
