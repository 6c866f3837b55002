import { cutPage, placeOf, SqlParameters } from '#libs/interactions';
import { Clock, Config, Database, NotFoundError, type Page } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { toOpenInvitationView, type CountedOpenInvitation, type OpenInvitationView } from './open-invitation.view.js';
import { requestOutcome } from './request-outcome.js';
import { requestOutcomes } from './request-words.js';
import { startOfWeek } from './weekly-share.js';

interface OfWorkspace {
  workspaceId: string;
  timeZone: string;
}

/** The owner's pages for readers, each with what came of it. */
@Injectable()
export class ListOpenInvitationsQuery {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  async page(
    of: OfWorkspace,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<Page<OpenInvitationView>> {
    const parameters = this.parameters(of);
    const before = cursor ? `and (o.created_at, o.id) < ${placeOf(cursor, ['instant', 'uuid'], parameters)}` : '';
    const rows = await this.database.query<CountedOpenInvitation>(
      `${COUNTED} ${before} order by o.created_at desc, o.id desc limit ${parameters.add(limit + 1)}`,
      parameters.values,
    );
    const page = cutPage(rows, limit, ({ createdAt, id }) => [createdAt.toISOString(), id]);
    return { items: page.rows.map((row) => this.view(row)), nextCursor: page.nextCursor };
  }

  async get(of: OfWorkspace, id: string): Promise<OpenInvitationView> {
    const parameters = this.parameters(of);
    const sql = `${COUNTED} and o.id = ${parameters.add(id)}`;
    const [row] = await this.database.query<CountedOpenInvitation>(sql, parameters.values);
    if (!row) throw new NotFoundError('There is no such open invitation.');
    return this.view(row);
  }

  private parameters({ workspaceId, timeZone }: OfWorkspace): SqlParameters {
    const now = this.clock.now();
    const parameters = new SqlParameters();
    [workspaceId, now, startOfWeek(now, timeZone)].forEach((value) => parameters.add(value));
    return parameters;
  }

  private view(row: CountedOpenInvitation): OpenInvitationView {
    return toOpenInvitationView(row, this.config.publicUrl);
  }
}

const counted = requestOutcomes.map((outcome) => `'${outcome}', count(*) filter (where outcome = '${outcome}')`);

// Without `offset 0` the outcome would be looked up anew for each count.
const COUNTED = `
  select o.id, o.code, o.is_on as "isOn", o.title, o.words, o.question, o.post_title as "postTitle",
    o.post_url as "postUrl", o.minutes, o.most_a_week as "mostAWeek", o.created_at as "createdAt",
    came.counts, came.taken as "takenThisWeek"
  from open_invitations o
  cross join lateral (
    select json_build_object('asked', count(*) filter (where outcome <> 'spam'), ${counted.join(', ')}) as counts,
      (count(distinct contact_id) filter (where outcome <> 'lapsed' and decided_at >= $3))::int as taken
    from (
      select r.contact_id, r.decided_at, ${requestOutcome('$2::timestamptz')} as outcome
      from call_requests r where r.workspace_id = $1 and r.open_invitation_id = o.id offset 0
    ) told
  ) came
  where o.workspace_id = $1`;
