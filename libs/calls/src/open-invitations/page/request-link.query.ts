import { Clock, Database } from '#libs/platform';
import { stateAt } from '../../invitations/invitation-state.sql.js';
import { Injectable } from '@nestjs/common';
import type { InvitationState } from '../../call-words.js';
import type { PagedRequest } from '../requests/call-requests.repository.js';

/** How the personal link of a request stands. */
@Injectable()
export class RequestLinkQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async stateOf({ workspaceId, invitationId }: PagedRequest): Promise<InvitationState | null> {
    if (invitationId === null) return null;
    const [link] = await this.database.query<{ state: InvitationState }>(LINK_STATE, [
      workspaceId,
      invitationId,
      this.clock.now(),
    ]);
    return link?.state ?? null;
  }
}

const LINK_STATE = `
  select ${stateAt('call_invitations', '$3')} as state
  from call_invitations where workspace_id = $1 and id = $2`;
