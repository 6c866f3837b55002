import { cutPage, placeOf, SqlParameters } from '#libs/interactions';
import { Clock, Database, NotFoundError, type Page } from '#libs/platform';
import { isSensitive } from '#libs/reading';
import { stateAt } from '../../invitations/invitation-state.sql.js';
import { Injectable } from '@nestjs/common';
import { requestOutcome } from '../request-outcome.js';
import type { RequestState } from '../request-words.js';
import type { CallRequestView } from './call-request.view.js';

export interface RequestsAsked {
  state: RequestState;
  uncover?: boolean;
  limit: number;
  cursor?: string;
}

type Row = Omit<CallRequestView, 'isCovered' | 'createdAt' | 'decidedAt'> & { createdAt: Date; decidedAt: Date | null };

/** Who has asked on a page for readers, each with whom it may be; for the owner alone. */
@Injectable()
export class ListCallRequestsQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError where there is no such page. */
  async page(
    workspaceId: string,
    openInvitationId: string,
    { state, uncover = false, limit, cursor }: RequestsAsked,
  ): Promise<Page<CallRequestView>> {
    await this.requirePage(workspaceId, openInvitationId);
    const parameters = new SqlParameters();
    [workspaceId, this.clock.now(), openInvitationId, state].forEach((value) => parameters.add(value));
    const [after, direction] = state === 'waiting' ? ['>', 'asc'] : ['<', 'desc'];
    const place = cursor ? `and (r.created_at, r.id) ${after} ${placeOf(cursor, ['instant', 'uuid'], parameters)}` : '';
    const rows = await this.database.query<Row>(
      `${REQUESTS} and r.open_invitation_id = $3 and r.state = $4 ${place}
       order by r.created_at ${direction}, r.id ${direction} limit ${parameters.add(limit + 1)}`,
      parameters.values,
    );
    const page = cutPage(rows, limit, ({ createdAt, id }) => [createdAt.toISOString(), id]);
    return { items: page.rows.map((row) => toView(row, uncover)), nextCursor: page.nextCursor };
  }

  async get(workspaceId: string, id: string): Promise<CallRequestView> {
    const [row] = await this.database.query<Row>(`${REQUESTS} and r.id = $3`, [workspaceId, this.clock.now(), id]);
    if (!row) throw new NotFoundError('There is no such request.');
    return toView(row, false);
  }

  private async requirePage(workspaceId: string, id: string): Promise<void> {
    const sql = 'select from open_invitations where workspace_id = $1 and id = $2';
    const found = await this.database.query(sql, [workspaceId, id]);
    if (found.length === 0) throw new NotFoundError('There is no such open invitation.');
  }
}

const MOST_PEOPLE = 3;

function peopleKnownBy(kind: string, value: string): string {
  return `array(
    select json_build_object('id', c.id, 'name', c.name) from identities i
    join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
    where r.state = 'waiting' and i.workspace_id = r.workspace_id and i.kind = ${kind} and i.value = ${value}
    order by c.archived_at is not null, c.id limit ${MOST_PEOPLE})`;
}

// Whoever has the same name, unless somebody is known by the very same identity.
const REQUESTS = `
  select r.id, r.name, r.known_as as "knownAs", r.known_kind as "knownKind", r.why, r.times, coalesce(k.about, '') as about,
    coalesce(k.answers, '[]') as answers, r.state,
    ${requestOutcome('$2::timestamptz')} as outcome,
    case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end as contact,
    case when v.id is not null then json_build_object('id', v.id, 'state',
      ${stateAt('v', '$2')})
    end as invitation,
    ${peopleKnownBy('r.known_kind', 'r.known_value')} as matches,
    ${peopleKnownBy(`'name'`, 'r.name_value')} as perhaps,
    (select count(*)::int from call_requests before
      where before.workspace_id = r.workspace_id and before.open_invitation_id = r.open_invitation_id
        and before.known_kind = r.known_kind and before.known_value = r.known_value
        and (before.created_at, before.id) < (r.created_at, r.id)) as "askedBefore",
    r.created_at as "createdAt", r.decided_at as "decidedAt"
  from call_requests r
  left join contacts c on c.workspace_id = r.workspace_id and c.id = r.contact_id
  left join call_invitations v on v.workspace_id = r.workspace_id and v.id = r.invitation_id
  left join lateral (
    select about, answers from calls
    where workspace_id = r.workspace_id and invitation_id = r.invitation_id order by created_at desc, id desc limit 1
  ) k on true
  where r.workspace_id = $1`;

function toView({ createdAt, decidedAt, matches, perhaps, ...rest }: Row, uncover: boolean): CallRequestView {
  const said = [rest.why, rest.times, rest.about, ...rest.answers.map(({ answer }) => answer)];
  const isCovered = !uncover && isSensitive(said.join('\n'));
  return {
    ...rest,
    ...(isCovered ? { why: '', times: '', about: '', answers: [] } : {}),
    isCovered,
    matches,
    perhaps: matches.length > 0 ? [] : perhaps,
    createdAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
