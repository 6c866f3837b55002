import { Database, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { CallState, CallWay, EndedBy } from '../call-words.js';

export interface Call {
  workspaceId: string;
  id: string;
  contactId: string;
  invitationId: string | null;
  startsAt: Date;
  endsAt: Date;
  state: CallState;
  way: CallWay;
  /** Their number, or where they are reached; empty where they call. */
  reachAt: string;
  about: string;
  answers: { question: string; answer: string }[];
  theirTimeZone: string;
  /** Where the calendar entry goes; null: nowhere. */
  guestEmail: string | null;
  /** The secret of the link that it was booked by, sealed; null where there is none. */
  sealedLink: Buffer | null;
  /** Grows with every move and with its end, as a calendar file wants it. */
  sequence: number;
  endedBy: EndedBy | null;
  interactionId: string | null;
  createdAt: Date;
  updatedAt: Date;
}

/** The table `calls`; that two booked ones never overlap is a rule of the table itself. */
@Injectable()
export class CallsRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, call: Call): Promise<void> {
    const { workspaceId, id, contactId, invitationId, startsAt, endsAt, state, way, reachAt, about } = call;
    const { answers, theirTimeZone, guestEmail, sealedLink, sequence, createdAt, updatedAt } = call;
    const rest = [JSON.stringify(answers), theirTimeZone, guestEmail, sealedLink, sequence, createdAt, updatedAt];
    await this.database.queryIn(
      tx,
      `insert into calls (workspace_id, id, contact_id, invitation_id, starts_at, ends_at, state, way, reach_at, about,
         answers, their_time_zone, guest_email, sealed_link, sequence, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [workspaceId, id, contactId, invitationId, startsAt, endsAt, state, way, reachAt, about, ...rest],
    );
  }

  async find(workspaceId: string, id: string): Promise<Call | null> {
    const sql = `${CALLS} where workspace_id = $1 and id = $2`;
    return (await this.database.query<Call>(sql, [workspaceId, id]))[0] ?? null;
  }

  async findForUpdate(tx: Tx, workspaceId: string, id: string): Promise<Call | null> {
    const sql = `${CALLS} where workspace_id = $1 and id = $2 for update`;
    return (await this.database.queryIn<Call>(tx, sql, [workspaceId, id]))[0] ?? null;
  }

  /** The call that stands booked by an invitation. */
  async findBooked(workspaceId: string, invitationId: string): Promise<Call | null> {
    return (await this.database.query<Call>(BOOKED_BY, [workspaceId, invitationId]))[0] ?? null;
  }

  async findBookedForUpdate(tx: Tx, workspaceId: string, invitationId: string): Promise<Call | null> {
    const sql = `${BOOKED_BY} for update`;
    return (await this.database.queryIn<Call>(tx, sql, [workspaceId, invitationId]))[0] ?? null;
  }

  /** Whether a call with a contact stands booked, by a link or by hand. */
  async isPlannedWith(tx: Tx, workspaceId: string, contactId: string): Promise<boolean> {
    const sql = `select from calls where workspace_id = $1 and contact_id = $2 and state = 'booked' limit 1`;
    return (await this.database.queryIn(tx, sql, [workspaceId, contactId])).length > 0;
  }

  /** By any call but the one that is being moved. */
  async isTaken(tx: Tx, workspaceId: string, from: Date, to: Date, movingId: string | null = null): Promise<boolean> {
    const sql = `select from calls where workspace_id = $1 and state = 'booked' and starts_at < $3 and ends_at > $2
      and id is distinct from $4::uuid limit 1`;
    return (await this.database.queryIn(tx, sql, [workspaceId, from, to, movingId])).length > 0;
  }

  /** The call as it stands then; it lasts as long as before. */
  async move(tx: Tx, { workspaceId, id }: Call, startsAt: Date, now: Date): Promise<Call> {
    const [moved] = await this.database.queryIn<Call>(
      tx,
      `update calls set starts_at = $3, ends_at = $3::timestamptz + (ends_at - starts_at), sequence = sequence + 1,
         updated_at = $4
       where workspace_id = $1 and id = $2 returning ${COLUMNS}`,
      [workspaceId, id, startsAt, now],
    );
    return moved!;
  }

  /** The call as it stands then. Of one that came to its time nobody needs the link any more. */
  async end(
    tx: Tx,
    { workspaceId, id }: Call,
    end: { state: CallState; endedBy: EndedBy | null; interactionId: string | null },
    now: Date,
  ): Promise<Call> {
    const [ended] = await this.database.queryIn<Call>(
      tx,
      `update calls set state = $3, ended_by = $4, interaction_id = $5, sequence = sequence + 1, updated_at = $6,
         sealed_link = case when $3 = 'cancelled' then sealed_link end
       where workspace_id = $1 and id = $2 returning ${COLUMNS}`,
      [workspaceId, id, end.state, end.endedBy, end.interactionId, now],
    );
    return ended!;
  }
}

const COLUMNS = `workspace_id as "workspaceId", id, contact_id as "contactId", invitation_id as "invitationId",
    starts_at as "startsAt", ends_at as "endsAt", state, way, reach_at as "reachAt", about, answers,
    their_time_zone as "theirTimeZone", guest_email as "guestEmail", sealed_link as "sealedLink", sequence,
    ended_by as "endedBy", interaction_id as "interactionId", created_at as "createdAt", updated_at as "updatedAt"`;

const CALLS = `select ${COLUMNS} from calls`;

const BOOKED_BY = `${CALLS} where workspace_id = $1 and invitation_id = $2 and state = 'booked'`;
