import { Database, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { InvitationState } from '../call-words.js';

export interface CallInvitation {
  workspaceId: string;
  id: string;
  contactId: string;
  minutes: number;
  /** With `{link}` where the link goes: its secret is not kept. */
  message: string;
  state: InvitationState;
  createdAt: Date;
  sentAt: Date | null;
  openedAt: Date | null;
  expiresAt: Date;
  /** The message on the timeline, once it was sent. */
  interactionId: string | null;
}

/** The table `call_invitations`. */
@Injectable()
export class InvitationsRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, invitation: CallInvitation, tokenHash: Buffer): Promise<void> {
    const { workspaceId, id, contactId, minutes, message, state, createdAt, expiresAt } = invitation;
    await this.database.queryIn(
      tx,
      `insert into call_invitations (workspace_id, id, contact_id, token_hash, minutes, message, state, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [workspaceId, id, contactId, tokenHash, minutes, message, state, createdAt, expiresAt],
    );
  }

  async find(workspaceId: string, id: string): Promise<CallInvitation | null> {
    const sql = `${INVITATIONS} where workspace_id = $1 and id = $2`;
    return (await this.database.query<CallInvitation>(sql, [workspaceId, id]))[0] ?? null;
  }

  async findForUpdate(tx: Tx, workspaceId: string, id: string): Promise<CallInvitation | null> {
    const sql = `${INVITATIONS} where workspace_id = $1 and id = $2 for update`;
    return (await this.database.queryIn<CallInvitation>(tx, sql, [workspaceId, id]))[0] ?? null;
  }

  /**
   * Of whatever workspace: who has the secret of a link needs no other right. Who asked for a call and was accepted may
   * come by the secret of his request as well.
   */
  async findByToken(tokenHash: Buffer): Promise<CallInvitation | null> {
    return (await this.database.query<CallInvitation>(`${INVITATIONS} ${OF_TOKEN}`, [tokenHash]))[0] ?? null;
  }

  /** The one that stands open for a contact, with a call or without. */
  async findOpen(tx: Tx, workspaceId: string, contactId: string): Promise<CallInvitation | null> {
    const sql = `${INVITATIONS} where workspace_id = $1 and contact_id = $2
      and state in ('drafted', 'sent', 'opened', 'booked') for update`;
    return (await this.database.queryIn<CallInvitation>(tx, sql, [workspaceId, contactId]))[0] ?? null;
  }

  async change(
    tx: Tx,
    { workspaceId, id }: Pick<CallInvitation, 'workspaceId' | 'id'>,
    { state }: Pick<CallInvitation, 'state'>,
  ): Promise<void> {
    const sql = 'update call_invitations set state = $3 where workspace_id = $1 and id = $2';
    await this.database.queryIn(tx, sql, [workspaceId, id, state]);
  }

  /** What is known of its sending. */
  async changeSending(
    tx: Tx,
    {
      workspaceId,
      id,
      state,
      message,
      sentAt,
      interactionId,
    }: Pick<CallInvitation, 'workspaceId' | 'id' | 'state' | 'message' | 'sentAt' | 'interactionId'>,
  ): Promise<void> {
    await this.database.queryIn(
      tx,
      `update call_invitations set state = $3, message = $4, sent_at = $5, interaction_id = $6
       where workspace_id = $1 and id = $2`,
      [workspaceId, id, state, message, sentAt, interactionId],
    );
  }

  /** A drafted one that nobody has got yet is drafted anew: with another link, and the words of today. */
  async draftAgain(
    tx: Tx,
    { workspaceId, id, minutes, message, createdAt, expiresAt }: CallInvitation,
    tokenHash: Buffer,
  ): Promise<void> {
    await this.database.queryIn(
      tx,
      `update call_invitations set token_hash = $3, minutes = $4, message = $5, created_at = $6, expires_at = $7
       where workspace_id = $1 and id = $2`,
      [workspaceId, id, tokenHash, minutes, message, createdAt, expiresAt],
    );
  }

  /** In one step, so that a look at the page never takes back a booking that is made at the same time. */
  async markOpened({ workspaceId, id }: CallInvitation, openedAt: Date): Promise<void> {
    await this.database.query(
      `update call_invitations set state = 'opened', opened_at = $3
       where workspace_id = $1 and id = $2 and state in ('drafted', 'sent')`,
      [workspaceId, id, openedAt],
    );
  }
}

const INVITATIONS = `
  select workspace_id as "workspaceId", id, contact_id as "contactId", minutes, message, state, created_at as "createdAt",
    sent_at as "sentAt", opened_at as "openedAt", expires_at as "expiresAt", interaction_id as "interactionId"
  from call_invitations`;

const OF_TOKEN = `
  where (workspace_id, id) in (
    select workspace_id, id from call_invitations where token_hash = $1
    union all
    select workspace_id, invitation_id from call_requests where token_hash = $1 and state = 'accepted')`;
