import { leftAlone } from '#libs/contacts';
import { Database, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** What must be known of a contact before he is said to be the one who has asked. */
@Injectable()
export class RequestPeople {
  constructor(private readonly database: Database) {}

  async find(tx: Tx, workspaceId: string, id: string): Promise<{ name: string; isLeftAlone: boolean } | null> {
    const [found] = await this.database.queryIn<{ name: string; isLeftAlone: boolean }>(
      tx,
      `select name, boundaries && $3::text[] as "isLeftAlone" from contacts where workspace_id = $1 and id = $2`,
      [workspaceId, id, leftAlone],
    );
    return found ?? null;
  }

  /** Whether nothing is known of a contact that was made for a request but what the request itself said. */
  async isBare(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
    return (await this.database.queryIn(tx, BARE, [workspaceId, id])).length > 0;
  }
}

// The name, and what they are known by; a hand that changes anything of a contact moves `updated_at`.
const BARE = `
  select from contacts c
  where c.workspace_id = $1 and c.id = $2 and c.updated_at = c.created_at
    and (select count(*) from identities where workspace_id = $1 and contact_id = $2) <= 2
    and not exists (select from interactions where workspace_id = $1 and contact_id = $2)
    and not exists (select from facts where workspace_id = $1 and contact_id = $2)
    and not exists (select from calls where workspace_id = $1 and contact_id = $2)
    and not exists (select from call_requests where workspace_id = $1 and contact_id = $2)
    and not exists (select from call_invitations
      where workspace_id = $1 and contact_id = $2 and state in ('drafted', 'sent', 'opened', 'booked'))`;
