import { leftAlone } from '#libs/contacts';
import { Database } from '#libs/platform';
import { Injectable } from '@nestjs/common';

export interface Invitee {
  name: string;
  /** Where they can be written to. */
  email: string | null;
  /** They have died, or must not be contacted. */
  isLeftAlone: boolean;
}

/** Whom an invitation is for. */
@Injectable()
export class InviteeQuery {
  constructor(private readonly database: Database) {}

  async find(workspaceId: string, contactId: string): Promise<Invitee | null> {
    const [row] = await this.database.query<Invitee>(INVITEE, [workspaceId, contactId, leftAlone]);
    return row ?? null;
  }
}

const INVITEE = `
  select c.name, c.boundaries && $3::text[] as "isLeftAlone", (
    select i.value from identities i
    where i.workspace_id = c.workspace_id and i.contact_id = c.id and i.kind = 'email'
    order by i.verified desc, i.last_seen_at desc, i.id limit 1
  ) as email
  from contacts c where c.workspace_id = $1 and c.id = $2`;
