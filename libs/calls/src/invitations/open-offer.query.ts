import { leftAlone } from '#libs/contacts';
import { Database } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Offer } from './draft-message.js';

export interface Invitee {
  name: string;
  offer: Offer | null;
  /** They have died, or must not be contacted. */
  isLeftAlone: boolean;
}

/** Whom an invitation is for, and the newest offer to talk that may be quoted. */
@Injectable()
export class OpenOfferQuery {
  constructor(private readonly database: Database) {}

  async find(workspaceId: string, contactId: string): Promise<Invitee | null> {
    const [row] = await this.database.query<Invitee>(OFFER, [workspaceId, contactId, leftAlone]);
    return row ?? null;
  }
}

const OFFER = `
  select c.name, said.offer, c.boundaries && $3::text[] as "isLeftAlone"
  from contacts c
  left join lateral (
    select json_build_object('quote', s.quote, 'threadTitle', t.title) as offer
    from interactions i
    join signals s on s.workspace_id = i.workspace_id and s.interaction_id = i.id and s.type = 'wants_to_talk'
      and s.state <> 'dismissed' and not s.sensitive
    left join threads t on t.workspace_id = i.workspace_id and t.id = i.thread_id
    where i.workspace_id = c.workspace_id and i.contact_id = c.id and i.direction = 'inbound'
    order by i.sort_at desc, i.id desc limit 1
  ) said on true
  where c.workspace_id = $1 and c.id = $2`;
