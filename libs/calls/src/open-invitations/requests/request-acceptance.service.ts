import type { Access } from '#libs/accounts';
import { Clock, ConflictError, Database, NotFoundError, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { NewInvitation } from '../../invitations/invitations.service.js';
import { CallRequestsRepository, type CallRequest, type PagedRequest } from './call-requests.repository.js';
import { draftYesAlready } from './draft-answers.js';
import { RequestLinks } from './request-links.service.js';
import { RequestPerson, type WhoAsked } from './request-person.service.js';
import { RequestTelling } from './request-telling.service.js';

/** The words to answer with; `{link}` stands in them where there is a link. */
export interface Yes {
  message: string;
  link: NewInvitation | null;
}

/** Says yes to who has asked, and takes a yes back: contact, link and words come and go together. */
@Injectable()
export class RequestAcceptance {
  constructor(
    private readonly database: Database,
    private readonly requests: CallRequestsRepository,
    private readonly people: RequestPerson,
    private readonly links: RequestLinks,
    private readonly telling: RequestTelling,
    private readonly clock: Clock,
  ) {}

  /** Null where that was said before: nothing is made twice. */
  async accept(access: Access, id: string, who: WhoAsked): Promise<Yes | null> {
    const own = await this.people.ownKeys(access.workspaceId);
    const yes = await this.database.transaction(async (tx) => {
      const request = await this.held(tx, access.workspaceId, id);
      if (request.state === 'accepted') return null;
      if (request.state !== 'waiting') throw new ConflictError('You have answered this already; take that back first.');
      const person = await this.people.settle(tx, request, { who, own });
      await this.links.refuseWhereFull(tx, access, request, person.contactId);
      const interactionId = await this.telling.write(tx, request, person.contactId);
      const link = await this.links.make(tx, request, person.contactId);
      const replaced = { replacedId: link?.replaced?.id ?? null, replacedState: link?.replaced?.state ?? null };
      const acceptance = { ...person, ...replaced, interactionId, invitationId: link?.id ?? null };
      const isDone = await this.requests.accept(tx, request, acceptance, this.clock.now());
      if (!isDone) throw gone();
      return { link, message: link?.message ?? draftYesAlready(request) };
    });
    if (yes) await this.telling.tell(access.workspaceId);
    return yes;
  }

  /** A new link for who was accepted; the one from before ends. */
  async renewLink({ workspaceId }: Access, id: string): Promise<Yes> {
    return this.database.transaction(async (tx) => {
      const request = await this.held(tx, workspaceId, id);
      if (request.contactId === null) throw new ConflictError('You have not said yes to this.');
      await this.people.hold(tx, workspaceId, request.contactId);
      const link = await this.links.make(tx, request, request.contactId);
      if (!link) throw new ConflictError('A call with this person is booked already.');
      await this.requests.relink(tx, request, link.id);
      return { link, message: link.message };
    });
  }

  /** It waits again. */
  async takeBack({ workspaceId }: Access, id: string): Promise<void> {
    const isDone = await this.database.transaction(async (tx) => {
      const request = await this.held(tx, workspaceId, id);
      if (request.state !== 'accepted') return false;
      await this.undo(tx, request);
      return true;
    });
    if (isDone) await this.telling.tell(workspaceId);
  }

  private async undo(tx: Tx, request: CallRequest): Promise<void> {
    await this.links.takeBack(tx, request);
    await this.telling.takeBack(tx, request);
    await this.requests.reopen(tx, request);
    await this.people.takeBack(tx, request);
  }

  private async held(tx: Tx, workspaceId: string, id: string): Promise<PagedRequest> {
    await this.links.lock(tx, workspaceId);
    const request = await this.requests.find(tx, workspaceId, id);
    if (!request) throw gone();
    return request;
  }
}

function gone(): NotFoundError {
  return new NotFoundError('There is no such request.');
}
