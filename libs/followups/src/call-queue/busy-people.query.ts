import { isPendingAt } from '#libs/calls';
import { leftAlone } from '#libs/contacts';
import { Database } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** Who said no is not put forward again before. */
const DAYS_AFTER_NO = 180;
/** An invitation of so many days may still take a place of the week. */
const DAYS_FRESH = 7;

/** Who is not to be asked for a call now, and how many were asked lately. */
@Injectable()
export class BusyPeopleQuery {
  constructor(private readonly database: Database) {}

  /** Of these: those with a call or a link that works, who said no, and who does not want to be called. */
  async among(workspaceId: string, contactIds: string[], now: Date): Promise<Set<string>> {
    const unwilling = [...leftAlone, 'no_phone'];
    const rows = await this.database.query<{ id: string }>(BUSY, [workspaceId, contactIds, now, unwilling]);
    return new Set(rows.map(({ id }) => id));
  }

  async countOut(workspaceId: string, now: Date): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(OUT, [workspaceId, now]);
    return row!.count;
  }
}

const BUSY = `
  select c.id from unnest($2::uuid[]) as wanted(id)
  join contacts c on c.workspace_id = $1 and c.id = wanted.id
  where c.boundaries && $4::text[]
    or exists (select from calls k where k.workspace_id = $1 and k.contact_id = c.id and k.state = 'booked')
    or exists (
      select from call_invitations v
      where v.workspace_id = $1 and v.contact_id = c.id and (
        ${isPendingAt('v', '$3::timestamptz')}
        or (v.state = 'declined'
          and coalesce(v.opened_at, v.created_at) > $3::timestamptz - interval '${DAYS_AFTER_NO} days')
      )
    )`;

const OUT = `
  select count(*)::int as count from call_invitations v
  where v.workspace_id = $1 and ${isPendingAt('v', '$2::timestamptz')}
    and v.created_at > $2::timestamptz - interval '${DAYS_FRESH} days'`;
