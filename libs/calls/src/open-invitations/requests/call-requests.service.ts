import type { Access } from '#libs/accounts';
import { Clock, ConflictError, Database, NotFoundError } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CallRequestsRepository, type PagedRequest } from './call-requests.repository.js';
import { draftNo } from './draft-answers.js';
import { RequestAcceptance } from './request-acceptance.service.js';

/** What the owner does with requests apart from saying yes: answers kindly, sets aside, takes back, deletes. */
@Injectable()
export class CallRequests {
  constructor(
    private readonly database: Database,
    private readonly requests: CallRequestsRepository,
    private readonly acceptance: RequestAcceptance,
    private readonly clock: Clock,
  ) {}

  /** The kind words to send. */
  async decline(access: Access, id: string): Promise<string> {
    return draftNo(await this.answer(access, id, 'declined'));
  }

  async setAside(access: Access, id: string): Promise<void> {
    await this.answer(access, id, 'spam');
  }

  /** Whatever was answered, it waits again. */
  async takeBack(access: Access, id: string): Promise<void> {
    const isAccepted = await this.database.transaction(async (tx) => {
      const request = await this.requests.find(tx, access.workspaceId, id);
      if (!request) throw notFound();
      if (request.state === 'declined' || request.state === 'spam') await this.requests.reopen(tx, request);
      return request.state === 'accepted';
    });
    if (isAccepted) await this.acceptance.takeBack(access, id);
  }

  /** For good; who was accepted stays a contact. */
  async remove({ workspaceId }: Access, id: string): Promise<void> {
    if (!(await this.requests.remove(workspaceId, id))) throw notFound();
  }

  private async answer({ workspaceId }: Access, id: string, state: 'declined' | 'spam'): Promise<PagedRequest> {
    return this.database.transaction(async (tx) => {
      const request = await this.requests.find(tx, workspaceId, id);
      if (!request) throw notFound();
      if (await this.requests.answer(tx, request, state, this.clock.now())) return request;
      // It was answered before, perhaps by the same click a moment ago.
      const answered = await this.requests.find(tx, workspaceId, id);
      if (answered?.state === state) return answered;
      throw new ConflictError('You have answered this already; take that back first.');
    });
  }
}

function notFound(): NotFoundError {
  return new NotFoundError('There is no such request.');
}
