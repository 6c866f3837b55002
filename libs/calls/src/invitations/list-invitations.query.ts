import { cutPage, placeOf, SqlParameters } from '#libs/interactions';
import { Clock, Database, type Page } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { InvitationState } from '../call-words.js';
import { isPendingAt, stateAt } from './invitation-state.sql.js';
import type { CallInvitationView } from './invitation.view.js';

/** `out`: their link works, and nothing has come of it yet. */
export const invitationLists = ['all', 'out', 'over'] as const;
export type InvitationList = (typeof invitationLists)[number];

export interface InvitationsAsked {
  list?: InvitationList;
  state?: InvitationState;
  contactId?: string;
  limit: number;
  cursor?: string;
}

type Row = Omit<CallInvitationView, 'createdAt' | 'sentAt' | 'openedAt' | 'expiresAt'> & {
  createdAt: Date;
  sentAt: Date | null;
  openedAt: Date | null;
  expiresAt: Date;
};

/** Whom the owner has asked, the newest first. */
@Injectable()
export class ListInvitationsQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async page(
    workspaceId: string,
    { list = 'all', state, contactId, limit, cursor }: InvitationsAsked,
  ): Promise<Page<CallInvitationView>> {
    const parameters = new SqlParameters();
    const conditions = [`v.workspace_id = ${parameters.add(workspaceId)}`];
    const now = parameters.add(this.clock.now(), 'timestamptz');
    const shown = stateAt('v', now);
    if (list !== 'all') conditions.push(`${list === 'out' ? '' : 'not '}${isPendingAt('v', now)}`);
    if (contactId) conditions.push(`v.contact_id = ${parameters.add(contactId, 'uuid')}`);
    if (state) conditions.push(`${shown} = ${parameters.add(state, 'text')}`);
    if (cursor) conditions.push(`(v.created_at, v.id) < ${placeOf(cursor, ['instant', 'uuid'], parameters)}`);
    const rows = await this.database.query<Row>(
      `select v.id, v.contact_id as "contactId", c.name as "contactName", v.minutes, v.message, ${shown} as state,
         v.created_at as "createdAt", v.sent_at as "sentAt", v.opened_at as "openedAt", v.expires_at as "expiresAt"
       from call_invitations v join contacts c on c.workspace_id = v.workspace_id and c.id = v.contact_id
       where ${conditions.join(' and ')}
       order by v.created_at desc, v.id desc limit ${parameters.add(limit + 1)}`,
      parameters.values,
    );
    const page = cutPage(rows, limit, ({ createdAt, id }) => [createdAt.toISOString(), id]);
    return { items: page.rows.map(toView), nextCursor: page.nextCursor };
  }
}

function toView({ createdAt, sentAt, openedAt, expiresAt, ...rest }: Row): CallInvitationView {
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    openedAt: openedAt?.toISOString() ?? null,
    expiresAt: expiresAt.toISOString(),
  };
}
