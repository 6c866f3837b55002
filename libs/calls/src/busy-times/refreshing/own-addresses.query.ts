import { Database } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** The mail addresses by which the owner may be asked to come: that of his account, and his identities. */
@Injectable()
export class OwnAddressesQuery {
  constructor(private readonly database: Database) {}

  /** In lower case. */
  async list(workspaceId: string): Promise<Set<string>> {
    const rows = await this.database.query<{ address: string }>(ADDRESSES, [workspaceId]);
    return new Set(rows.map(({ address }) => address));
  }
}

const ADDRESSES = `
  select lower(u.email) as address from members m join users u on u.id = m.user_id
  where m.workspace_id = $1 and m.role = 'owner'
  union
  select value from owner_identities where workspace_id = $1 and kind = 'email'`;
