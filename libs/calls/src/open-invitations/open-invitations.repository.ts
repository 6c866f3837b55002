import { Database, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** A public page on which readers may ask for a call. */
export interface OpenInvitation {
  workspaceId: string;
  id: string;
  /** The part of its address that can't be guessed. */
  code: string;
  isOn: boolean;
  title: string;
  /** What the owner says above the form; may be empty. */
  words: string;
  /** How the question for the reason is put; empty: as usual. */
  question: string;
  postTitle: string;
  postUrl: string | null;
  /** Null: as long as calls usually are. */
  minutes: number | null;
  mostAWeek: number;
  createdAt: Date;
  updatedAt: Date;
}

/** The table `open_invitations`. */
@Injectable()
export class OpenInvitationsRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, page: OpenInvitation): Promise<void> {
    await this.database.queryIn(
      tx,
      `insert into open_invitations (workspace_id, id, code, is_on, title, words, question, post_title, post_url, minutes,
         most_a_week, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [...valuesOf(page), page.createdAt, page.updatedAt],
    );
  }

  async count(tx: Tx, workspaceId: string): Promise<number> {
    const sql = 'select count(*)::int as count from open_invitations where workspace_id = $1';
    return (await this.database.queryIn<{ count: number }>(tx, sql, [workspaceId]))[0]!.count;
  }

  /** Of whatever workspace: the address is all the right that a reader needs. */
  async findByCode(code: string): Promise<OpenInvitation | null> {
    return (await this.database.query<OpenInvitation>(`${PAGES} where code = $1`, [code]))[0] ?? null;
  }

  async find(tx: Tx, workspaceId: string, id: string): Promise<OpenInvitation | null> {
    const sql = `${PAGES} where workspace_id = $1 and id = $2`;
    return (await this.database.queryIn<OpenInvitation>(tx, sql, [workspaceId, id]))[0] ?? null;
  }

  /** Held until the transaction ends, so that those who ask at the same time are counted one after the other. */
  async findForUpdate(tx: Tx, workspaceId: string, id: string): Promise<OpenInvitation | null> {
    const sql = `${PAGES} where workspace_id = $1 and id = $2 for update`;
    return (await this.database.queryIn<OpenInvitation>(tx, sql, [workspaceId, id]))[0] ?? null;
  }

  async save(tx: Tx, page: OpenInvitation): Promise<void> {
    await this.database.queryIn(
      tx,
      `update open_invitations set code = $3, is_on = $4, title = $5, words = $6, question = $7, post_title = $8,
         post_url = $9, minutes = $10, most_a_week = $11, updated_at = $12
       where workspace_id = $1 and id = $2`,
      [...valuesOf(page), page.updatedAt],
    );
  }

  async remove(tx: Tx, workspaceId: string, id: string): Promise<void> {
    await this.database.queryIn(tx, 'delete from open_invitations where workspace_id = $1 and id = $2', [
      workspaceId,
      id,
    ]);
  }
}

const PAGES = `
  select workspace_id as "workspaceId", id, code, is_on as "isOn", title, words, question, post_title as "postTitle",
    post_url as "postUrl", minutes, most_a_week as "mostAWeek", created_at as "createdAt", updated_at as "updatedAt"
  from open_invitations`;

function valuesOf(page: OpenInvitation): unknown[] {
  const { workspaceId, id, code, isOn, title, words, question, postTitle, postUrl, minutes, mostAWeek } = page;
  return [workspaceId, id, code, isOn, title, words, question, postTitle, postUrl, minutes, mostAWeek];
}
