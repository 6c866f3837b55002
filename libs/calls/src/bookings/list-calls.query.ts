import { cutPage, placeOf, SqlParameters } from '#libs/interactions';
import { Clock, Database, NotFoundError, type Page } from '#libs/platform';
import { isSensitive } from '#libs/reading';
import { Injectable } from '@nestjs/common';
import type { CallState } from '../call-words.js';
import type { CallView } from './call.view.js';

/**
 * `coming`: booked ones, the next first; `waiting`: booked ones whose time is over, of which nobody has said what came of
 * them, the oldest first; `past`: what came to its end, the newest first.
 */
export const callLists = ['coming', 'waiting', 'past'] as const;
export type CallList = (typeof callLists)[number];

export interface CallsAsked {
  list: CallList;
  state?: CallState;
  contactId?: string;
  /** Also words that are sensitive. */
  uncover?: boolean;
  limit: number;
  cursor?: string;
}

interface Row extends Omit<CallView, 'startsAt' | 'endsAt' | 'isCovered'> {
  startsAt: Date;
  endsAt: Date;
  notesAreSensitive: boolean;
}

/** Calls that are planned and calls that were held. */
@Injectable()
export class ListCallsQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async page(
    workspaceId: string,
    { list, state, contactId, uncover = false, limit, cursor }: CallsAsked,
  ): Promise<Page<CallView>> {
    const parameters = new SqlParameters();
    const conditions = [`k.workspace_id = ${parameters.add(workspaceId)}`];
    conditions.push(isIn(list, () => parameters.add(this.clock.now(), 'timestamptz')));
    if (state) conditions.push(`k.state = ${parameters.add(state, 'text')}`);
    if (contactId) conditions.push(`k.contact_id = ${parameters.add(contactId, 'uuid')}`);
    const [after, direction] = list === 'past' ? ['<', 'desc'] : ['>', 'asc'];
    if (cursor) conditions.push(`(k.starts_at, k.id) ${after} ${placeOf(cursor, ['instant', 'uuid'], parameters)}`);
    const rows = await this.database.query<Row>(
      `${CALLS} where ${conditions.join(' and ')}
       order by k.starts_at ${direction}, k.id ${direction} limit ${parameters.add(limit + 1)}`,
      parameters.values,
    );
    const page = cutPage(rows, limit, ({ startsAt, id }) => [startsAt.toISOString(), id]);
    return { items: page.rows.map((row) => toView(row, uncover)), nextCursor: page.nextCursor };
  }

  async get(workspaceId: string, id: string, uncover = false): Promise<CallView> {
    const sql = `${CALLS} where k.workspace_id = $1 and k.id = $2`;
    const [row] = await this.database.query<Row>(sql, [workspaceId, id]);
    if (!row) throw new NotFoundError('There is no such call.');
    return toView(row, uncover);
  }
}

const CALLS = `
  select k.id, k.contact_id as "contactId", c.name as "contactName", k.starts_at as "startsAt", k.ends_at as "endsAt",
    k.state, k.way, k.reach_at as "reachAt", k.about, k.answers, k.their_time_zone as "theirTimeZone",
    k.guest_email as "guestEmail", told.mails, k.ended_by as "endedBy", k.invitation_id as "invitationId",
    k.interaction_id as "interactionId", nullif(i.text, '') as notes,
    coalesce(i.is_sensitive, false) as "notesAreSensitive"
  from calls k
  join contacts c on c.workspace_id = k.workspace_id and c.id = k.contact_id
  left join interactions i on i.workspace_id = k.workspace_id and i.id = k.interaction_id
  cross join lateral (
    select coalesce(json_agg(json_build_object('recipient', n.recipient, 'error', n.error, 'fate', case
        when n.state = 'sent' then 'sent'
        when n.state = 'sending' and n.error is not null then 'uncertain'
        when n.state = 'unsent' or (n.state = 'failed' and n.look_at is null) then 'unsent'
        else 'waiting' end) order by n.recipient desc), '[]') as mails
    from call_notices n
    where n.workspace_id = k.workspace_id and n.call_id = k.id and n.kind in ('booked', 'moved', 'cancelled')
      and n.sequence = (select max(sequence) from call_notices m
        where m.workspace_id = k.workspace_id and m.call_id = k.id and m.kind in ('booked', 'moved', 'cancelled'))
      and n.state <> 'dropped'
  ) told`;

function isIn(list: CallList, now: () => string): string {
  if (list === 'past') return `k.state <> 'booked'`;
  return `k.state = 'booked' and k.ends_at ${list === 'coming' ? '>' : '<='} ${now()}`;
}

/** What is sensitive in the words of either is left out, and it is said that something is. */
function toView({ startsAt, endsAt, notesAreSensitive, ...call }: Row, uncover: boolean): CallView {
  const { notes, about, answers } = call;
  const shown = {
    notes: notesAreSensitive ? null : notes,
    about: isSensitive(about) ? '' : about,
    answers: answers.filter(({ answer }) => !isSensitive(answer)),
  };
  const isWhole = shown.notes === notes && shown.about === about && shown.answers.length === answers.length;
  return {
    ...call,
    ...(uncover ? {} : shown),
    isCovered: !uncover && !isWhole,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  };
}
