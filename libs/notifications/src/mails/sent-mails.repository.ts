import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { SETTINGS_COLUMNS, type NotificationSettings } from '../settings/notification-settings.repository.js';
import type { MailKind, MailRecord, MailState } from './mail-kind.js';

/** A mail that this run may make. */
export interface Claim {
  workspaceId: string;
  kind: MailKind;
  day: string;
  run: string;
}

export interface Subscriber extends NotificationSettings {
  workspaceId: string;
  timeZone: string;
  morningHour: number;
  known: MailRecord[];
}

/** What became of the mails of each day. */
@Injectable()
export class SentMailsRepository {
  constructor(private readonly database: Database) {}

  /** Whoever wants mails, with the newest mails of each; of one workspace, or of all. */
  async listSubscribers(workspaceId: string | null): Promise<Subscriber[]> {
    const rows = await this.database.query<Subscriber>(SUBSCRIBERS, [workspaceId]);
    return rows.map((row) => ({ ...row, known: row.known.map(withDates) }));
  }

  async listNewest(workspaceId: string): Promise<MailRecord[]> {
    return this.database.query<MailRecord>(
      `select distinct on (kind) ${RECORD} from sent_mails m where workspace_id = $1 order by kind, day desc`,
      [workspaceId],
    );
  }

  /** How often it has been tried with this time; null where it is another's, or came to its end. */
  async claim({ workspaceId, kind, day, run }: Claim, now: Date, staleBefore: Date): Promise<number | null> {
    const [claimed] = await this.database.query<{ tries: number }>(CLAIM, [
      workspaceId,
      kind,
      day,
      run,
      now,
      staleBefore,
    ]);
    return claimed?.tries ?? null;
  }

  /** Moves a mail of this run on; false where it is not this run's any more. */
  async move(
    { workspaceId, kind, day, run }: Claim,
    [from, to]: [from: MailState, to: MailState],
    { now, nextTryAt = null, error = null }: { now: Date; nextTryAt?: Date | null; error?: string | null },
  ): Promise<boolean> {
    const moved = await this.database.query(
      `update sent_mails set state = $6, changed_at = $7, next_try_at = $8, error = $9
       where workspace_id = $1 and kind = $2 and day = $3 and run = $4 and state = $5 returning day`,
      [workspaceId, kind, day, run, from, to, now, nextTryAt, error],
    );
    return moved.length > 0;
  }
}

const RECORD = `m.kind, m.day::text as day, m.state, m.tries, m.changed_at as "changedAt", m.next_try_at as "nextTryAt", m.error`;

const SUBSCRIBERS = `
  select n.workspace_id as "workspaceId", w.time_zone as "timeZone", coalesce(f.morning_hour, 6) as "morningHour",
    ${SETTINGS_COLUMNS}, (
      select coalesce(json_agg(r), '[]') from (
        select ${RECORD} from sent_mails m where m.workspace_id = n.workspace_id and m.day >= current_date - 30
      ) r
    ) as known
  from notification_settings n
  join workspaces w on w.id = n.workspace_id
  left join followup_settings f on f.workspace_id = n.workspace_id
  where (n.daily_on or n.weekly_on) and ($1::uuid is null or n.workspace_id = $1)
  order by n.workspace_id`;

// The row is the claim: of two who come at once one inserts it, and the other finds it fresh. The limits are those of
// mayBeTried; who decides is this statement.
const CLAIM = `
  insert into sent_mails as m (workspace_id, kind, day, state, run, tries, changed_at)
  values ($1, $2, $3, 'claimed', $4, 1, $5)
  on conflict (workspace_id, kind, day) do update
    set state = 'claimed', run = excluded.run, tries = m.tries + 1, changed_at = excluded.changed_at, next_try_at = null,
      error = null
    where (m.state = 'failed' and m.next_try_at <= $5) or (m.state = 'claimed' and m.changed_at <= $6)
  returning tries`;

// Inside of JSON an instant is a text.
function withDates(record: MailRecord): MailRecord {
  const { changedAt, nextTryAt } = record;
  return { ...record, changedAt: new Date(changedAt), nextTryAt: nextTryAt && new Date(nextTryAt) };
}
