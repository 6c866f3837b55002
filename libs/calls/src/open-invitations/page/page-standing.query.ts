import { Clock, Database } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { OpenInvitation } from '../open-invitations.repository.js';
import { requestOutcome } from '../request-outcome.js';
import { standingOf, type Standing } from '../standing.js';
import { startOfWeek } from '../weekly-share.js';

/** Whether one may ask on a page now. */
@Injectable()
export class PageStandingQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async get({ workspaceId, id, isOn, mostAWeek }: OpenInvitation, timeZone: string): Promise<Standing> {
    const now = this.clock.now();
    const values = [workspaceId, id, startOfWeek(now, timeZone), now];
    const [counted] = await this.database.query<{ waiting: number; takenThisWeek: number }>(STANDING, values);
    return standingOf({ isOn, mostAWeek, ...counted! });
  }
}

const STANDING = `
  select
    (select count(*)::int from call_requests
      where workspace_id = $1 and open_invitation_id = $2 and state = 'waiting') as waiting,
    (select count(distinct r.contact_id)::int from call_requests r
      where r.workspace_id = $1 and r.open_invitation_id = $2 and r.state = 'accepted' and r.decided_at >= $3
        and ${requestOutcome('$4::timestamptz')} <> 'lapsed') as "takenThisWeek"`;
