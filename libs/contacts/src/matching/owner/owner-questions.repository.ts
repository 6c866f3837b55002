import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import type { MatchEvidence } from '../evidence/evidence.types.js';
import type { ProposalState } from '../proposals/proposal.js';

export interface OwnerQuestion {
  contactId: string;
  score: number;
  evidence: MatchEvidence[];
}

/** Contacts who may be the owner himself, and what he has answered. */
@Injectable()
export class OwnerQuestions {
  constructor(private readonly database: Database) {}

  /** Of these contacts: who is asked about from now on; answers stay. */
  async keep(tx: Tx, workspaceId: string, contactIds: string[], found: OwnerQuestion[]): Promise<void> {
    await this.database.queryIn(
      tx,
      `delete from owner_questions where workspace_id = $1 and state = 'proposed' and contact_id = any($2::uuid[])
         and contact_id <> all($3::uuid[])`,
      [workspaceId, contactIds, found.map(({ contactId }) => contactId)],
    );
    await this.database.queryIn(
      tx,
      `insert into owner_questions (workspace_id, contact_id, state, score, evidence)
       select $1, id, 'proposed', score, evidence from unnest($2::uuid[], $3::real[], $4::jsonb[]) as found(id, score, evidence)
       where exists (select from contacts c where c.workspace_id = $1 and c.id = found.id for key share)
       on conflict (workspace_id, contact_id) do update set score = excluded.score, evidence = excluded.evidence`,
      [
        workspaceId,
        found.map(({ contactId }) => contactId),
        found.map(({ score }) => score),
        found.map(({ evidence }) => JSON.stringify(evidence)),
      ],
    );
  }

  /** False where nobody asks about this contact. */
  async answer(
    tx: Tx,
    workspaceId: string,
    contactId: string,
    answer: { state: ProposalState; laterUntil: Date | null; answeredBy: string | null; answeredAt: Date | null },
  ): Promise<boolean> {
    const rows = await this.database.queryIn(
      tx,
      `update owner_questions set state = $3, later_until = $4, answered_by = $5, answered_at = $6
       where workspace_id = $1 and contact_id = $2 returning contact_id`,
      [workspaceId, contactId, answer.state, answer.laterUntil, answer.answeredBy, answer.answeredAt],
    );
    return rows.length > 0;
  }

  /** How often each of these was heard, and the names he goes by. */
  async heard(tx: Tx, workspaceId: string, ids: string[]): Promise<Map<string, { names: string[]; comments: number }>> {
    const rows = await this.database.queryIn<{ id: string; names: string[]; comments: number }>(
      tx,
      `select k.contact_id as id, k.inbound_count as comments,
         array(select i.printed from identities i where i.workspace_id = $1 and i.contact_id = k.contact_id and i.kind = 'name') as names
       from contact_clocks k where k.workspace_id = $1 and k.contact_id = any($2::uuid[])`,
      [workspaceId, ids],
    );
    return new Map(rows.map(({ id, ...rest }) => [id, rest]));
  }

  async bringBack(now: Date): Promise<void> {
    await this.database.query(
      `update owner_questions set state = 'proposed', later_until = null where state = 'later' and later_until <= $1`,
      [now],
    );
  }
}
