import { Injectable } from '@nestjs/common';
import { Workspaces } from '#libs/accounts';
import { leftAlone } from '#libs/contacts';
import { cutPage, placeOf, SqlParameters } from '#libs/interactions';
import { promisers, type Promiser } from '#libs/memory';
import { Clock, Database, dayOf, type CursorValue, type Page } from '#libs/platform';
import { byContact } from '../facts/by-contact.js';
import type { PassedRow } from '../facts/contact-facts.js';
import { PASSED_ROWS } from '../facts/facts.sql.js';
import { SaidWordsQuery } from '../facts/said-words.query.js';
import { FollowupSettingsRepository } from '../settings/followup-settings.repository.js';
import { toPromiseView, type PromiseRow } from './to-promise-view.js';
import type { PromiseView } from './promise.view.js';

export interface PromisesQuestion {
  /** Who gave them. */
  by: Promiser;
  limit: number;
  cursor?: string;
  /** Sensitive words too. */
  uncover?: boolean;
}

/** Who has more is somebody whose newest ones are enough, as for the reasons. */
const MOST_ROWS = 300;
const PLACE = ['int', 'uuid', 'int', 'uuid'] as const;
// Letter for letter that of the index signals_open_promises.
const ORDER = [`(coalesce(s.due_on, '9999-12-31'::date) - '1970-01-01'::date)`, 's.interaction_id', 's.start', 's.id'];

/** The open promises of one side: the first due first, and after those with a day the oldest without one. */
@Injectable()
export class PromisesQuery {
  constructor(
    private readonly database: Database,
    private readonly workspaces: Workspaces,
    private readonly settings: FollowupSettingsRepository,
    private readonly said: SaidWordsQuery,
    private readonly clock: Clock,
  ) {}

  async page(
    workspaceId: string,
    { by, limit, cursor, uncover = false }: PromisesQuestion,
  ): Promise<Page<PromiseView>> {
    const parameters = new SqlParameters();
    const where = [
      `s.workspace_id = ${parameters.add(workspaceId)}`,
      // Written out, so that the plan is that of the side that is asked for.
      `s.promised_by = '${promisers.find((one) => one === by)}'`,
      `s.type = 'promise' and s.state = 'open' and c.archived_at is null`,
      `not (c.boundaries && ${parameters.add(leftAlone, 'text[]')})`,
    ];
    if (cursor !== undefined) where.push(`(${ORDER.join(', ')}) > ${placeOf(cursor, PLACE, parameters)}`);
    const sql = `${PROMISES} where ${where.join(' and ')} order by ${ORDER.join(', ')} limit ${parameters.add(limit + 1)}`;
    const [found, { timeZone }, { away }] = await Promise.all([
      this.database.query<PromiseRow & { place: CursorValue[] }>(sql, parameters.values),
      this.workspaces.get(workspaceId),
      this.settings.get(workspaceId),
    ]);
    const { rows, nextCursor } = cutPage(found, limit, ({ place }) => place);
    const ids = [...new Set(rows.map(({ contactId }) => contactId))];
    const [passed, words] = await Promise.all([
      this.passedWith(workspaceId, ids),
      this.said.byIds(workspaceId, ids, MOST_ROWS),
    ]);
    const showing = { today: dayOf(this.clock.now(), timeZone), away, uncover };
    const items = rows.map((row) =>
      toPromiseView(row, passed.get(row.contactId) ?? [], words.get(row.contactId) ?? new Map(), showing),
    );
    return { items, nextCursor };
  }

  private async passedWith(workspaceId: string, ids: string[]): Promise<Map<string, PassedRow[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<PassedRow & { contactId: string }>(PASSED_ROWS, [
      workspaceId,
      ids,
      MOST_ROWS,
    ]);
    return byContact(rows);
  }
}

// Words that stand in a sensitive fact, or hold one, are as sensitive.
const PROMISES = `
  select s.id, s.quote, s.promised_by as "promisedBy", s.due, s.due_on::text as "dueOn", s.interaction_id as "interactionId",
    s.sensitive or i.is_sensitive and exists (
      select from signals f
      where f.workspace_id = s.workspace_id and f.interaction_id = s.interaction_id and f.sensitive
        and (strpos(f.quote, s.quote) > 0 or strpos(s.quote, f.quote) > 0)
    ) as sensitive,
    i.happened_at as at, i.created_at as "createdAt", i.precision, i.dated_by as "datedBy", i.channel,
    i.thread_id as "threadId", i.position, t.title as "threadTitle", coalesce(i.permalink, t.url) as permalink,
    c.id as "contactId", c.name, c.circle, k.depth, json_build_array(${ORDER.join(', ')}) as place
  from signals s
  join interactions i on i.workspace_id = s.workspace_id and i.id = s.interaction_id
  join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
  join contact_clocks k on k.workspace_id = c.workspace_id and k.contact_id = c.id
  left join threads t on t.workspace_id = i.workspace_id and t.id = i.thread_id`;
