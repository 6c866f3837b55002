import { Injectable } from '@nestjs/common';
import type { IdentityKind } from '#libs/accounts';
import type { Channel } from '#libs/interactions';
import { Database } from '#libs/platform';

export interface KnownWays {
  contactId: string;
  known: IdentityKind[];
  lastTalkBy: Channel | null;
}

/** By what a few people could be reached: the kinds of their identities, and how the last talk was held. */
@Injectable()
export class WaysToReachQuery {
  constructor(private readonly database: Database) {}

  async byIds(workspaceId: string, contactIds: string[]): Promise<Map<string, KnownWays>> {
    const rows = await this.database.query<KnownWays>(WAYS, [workspaceId, contactIds]);
    return new Map(rows.map((row) => [row.contactId, row]));
  }
}

const WAYS = `
  select k.contact_id as "contactId",
    array(select distinct kind from identities where workspace_id = $1 and contact_id = k.contact_id) as known,
    (select i.channel from interactions i
      where i.workspace_id = $1 and i.contact_id = k.contact_id and i.sort_at = k.last_talk_at
      order by i.kind in ('call', 'meeting') desc, i.channel in ('phone', 'video', 'in_person') desc, i.id desc
      limit 1) as "lastTalkBy"
  from contact_clocks k where k.workspace_id = $1 and k.contact_id = any($2::uuid[])`;
