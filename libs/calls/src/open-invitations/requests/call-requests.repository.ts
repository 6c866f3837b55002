import type { IdentityKind } from '#libs/accounts';
import { Database, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { InvitationState } from '../../call-words.js';
import type { RequestState } from '../request-words.js';

/** What came of saying yes, kept so that it can be taken back. */
export interface Acceptance {
  contactId: string;
  /** Null where a call stood booked already. */
  invitationId: string | null;
  interactionId: string;
  madeContact: boolean;
  addedIdentity: boolean;
  /** The personal invitation whose place the new one has taken, and how it stood. */
  replacedId: string | null;
  replacedState: InvitationState | null;
}

/** Somebody has asked for a call on a page for readers; he is no contact before he is accepted. */
export type CallRequest = {
  workspaceId: string;
  id: string;
  openInvitationId: string;
  name: string;
  nameValue: string;
  knownAs: string;
  knownKind: IdentityKind;
  knownValue: string;
  why: string;
  times: string;
  state: RequestState;
  createdAt: Date;
  decidedAt: Date | null;
} & { [Field in keyof Acceptance]: Acceptance[Field] | null };

export type NewCallRequest = Omit<CallRequest, keyof Acceptance>;

/** A request with what its page gives. */
export type PagedRequest = CallRequest & { postTitle: string; minutes: number | null; mostAWeek: number };

/** How many wait on a page, and how many have come of late: on the page, and from one address on all pages. */
export interface AskedOfLate {
  waiting: number;
  onPage: number;
  fromAddress: number;
}

/** The table `call_requests`. */
@Injectable()
export class CallRequestsRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, request: NewCallRequest, tokenHash: Buffer, askedFrom: Buffer): Promise<void> {
    const { workspaceId, id, openInvitationId, name, nameValue, knownAs, knownKind, knownValue, why, times } = request;
    const said = [name, nameValue, knownAs, knownKind, knownValue, why, times];
    const { state, createdAt, decidedAt } = request;
    await this.database.queryIn(
      tx,
      `insert into call_requests (workspace_id, id, open_invitation_id, token_hash, asked_from, name, name_value, known_as,
         known_kind, known_value, why, times, state, created_at, decided_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [workspaceId, id, openInvitationId, tokenHash, askedFrom, ...said, state, createdAt, decidedAt],
    );
  }

  async find(tx: Tx, workspaceId: string, id: string): Promise<PagedRequest | null> {
    const sql = `${REQUESTS} where r.workspace_id = $1 and r.id = $2`;
    return (await this.database.queryIn<PagedRequest>(tx, sql, [workspaceId, id]))[0] ?? null;
  }

  /** Of whatever workspace: who has the secret of his request needs no other right. */
  async findByToken(tokenHash: Buffer): Promise<PagedRequest | null> {
    return (await this.database.query<PagedRequest>(`${REQUESTS} where r.token_hash = $1`, [tokenHash]))[0] ?? null;
  }

  async findByTokenIn(tx: Tx, tokenHash: Buffer): Promise<PagedRequest | null> {
    const sql = `${REQUESTS} where r.token_hash = $1`;
    return (await this.database.queryIn<PagedRequest>(tx, sql, [tokenHash]))[0] ?? null;
  }

  async hasAny(tx: Tx, workspaceId: string, openInvitationId: string): Promise<boolean> {
    const sql = 'select from call_requests where workspace_id = $1 and open_invitation_id = $2 limit 1';
    return (await this.database.queryIn(tx, sql, [workspaceId, openInvitationId])).length > 0;
  }

  async countOfLate(
    tx: Tx,
    workspaceId: string,
    openInvitationId: string,
    { askedFrom, since }: { askedFrom: Buffer; since: Date },
  ): Promise<AskedOfLate> {
    const values = [workspaceId, openInvitationId, since, askedFrom];
    return (await this.database.queryIn<AskedOfLate>(tx, OF_LATE, values))[0]!;
  }

  /** From where they came is kept only as long as it is counted. */
  async forgetAddresses(tx: Tx, workspaceId: string, before: Date): Promise<void> {
    await this.database.queryIn(
      tx,
      'update call_requests set asked_from = null where workspace_id = $1 and asked_from is not null and created_at < $2',
      [workspaceId, before],
    );
  }

  /** False where it does not wait any more. */
  async accept(tx: Tx, { workspaceId, id }: CallRequest, acceptance: Acceptance, now: Date): Promise<boolean> {
    const { contactId, invitationId, interactionId, madeContact, addedIdentity, replacedId, replacedState } =
      acceptance;
    const made = [contactId, invitationId, interactionId, madeContact, addedIdentity, replacedId, replacedState];
    const done = await this.database.queryIn(
      tx,
      `update call_requests set state = 'accepted', decided_at = $3, contact_id = $4, invitation_id = $5,
         interaction_id = $6, made_contact = $7, added_identity = $8, replaced_id = $9, replaced_state = $10
       where workspace_id = $1 and id = $2 and state = 'waiting' returning id`,
      [workspaceId, id, now, ...made],
    );
    return done.length > 0;
  }

  /** False where it does not wait any more. */
  async answer(tx: Tx, { workspaceId, id }: CallRequest, state: 'declined' | 'spam', now: Date): Promise<boolean> {
    const done = await this.database.queryIn(
      tx,
      `update call_requests set state = $3, decided_at = $4
       where workspace_id = $1 and id = $2 and state = 'waiting' returning id`,
      [workspaceId, id, state, now],
    );
    return done.length > 0;
  }

  /** It waits again, and nothing of an answer is left on it. */
  async reopen(tx: Tx, { workspaceId, id, state }: CallRequest): Promise<void> {
    await this.database.queryIn(
      tx,
      `update call_requests set state = 'waiting', decided_at = null, contact_id = null, invitation_id = null,
         interaction_id = null, made_contact = false, added_identity = false, replaced_id = null, replaced_state = null
       where workspace_id = $1 and id = $2 and state = $3`,
      [workspaceId, id, state],
    );
  }

  async relink(tx: Tx, { workspaceId, id }: CallRequest, invitationId: string): Promise<void> {
    const sql = 'update call_requests set invitation_id = $3 where workspace_id = $1 and id = $2';
    await this.database.queryIn(tx, sql, [workspaceId, id, invitationId]);
  }

  /** For good; false where there is none. */
  async remove(workspaceId: string, id: string): Promise<boolean> {
    const sql = 'delete from call_requests where workspace_id = $1 and id = $2 returning id';
    return (await this.database.query(sql, [workspaceId, id])).length > 0;
  }

  /** The one of a secret, unless it was accepted: then there is a contact, and a call to decline. */
  async withdraw(tokenHash: Buffer): Promise<boolean> {
    const sql = `delete from call_requests where token_hash = $1 and state <> 'accepted' returning id`;
    return (await this.database.query(sql, [tokenHash])).length > 0;
  }
}

const REQUESTS = `
  select r.workspace_id as "workspaceId", r.id, r.open_invitation_id as "openInvitationId", r.name,
    r.name_value as "nameValue", r.known_as as "knownAs", r.known_kind as "knownKind", r.known_value as "knownValue",
    r.why, r.times, r.state, r.created_at as "createdAt", r.decided_at as "decidedAt", r.contact_id as "contactId",
    r.invitation_id as "invitationId", r.interaction_id as "interactionId", r.made_contact as "madeContact",
    r.added_identity as "addedIdentity", r.replaced_id as "replacedId", r.replaced_state as "replacedState",
    o.post_title as "postTitle", o.minutes, o.most_a_week as "mostAWeek"
  from call_requests r
  join open_invitations o on o.workspace_id = r.workspace_id and o.id = r.open_invitation_id`;

const OF_LATE = `
  select
    (select count(*)::int from call_requests
      where workspace_id = $1 and open_invitation_id = $2 and state = 'waiting') as waiting,
    (select count(*)::int from call_requests
      where workspace_id = $1 and open_invitation_id = $2 and created_at > $3) as "onPage",
    (select count(*)::int from call_requests
      where workspace_id = $1 and asked_from = $4 and created_at > $3) as "fromAddress"`;
