import { Injectable } from '@nestjs/common';
import { Database, newId, type Tx } from '#libs/platform';
import type { FoundPair, Proposal } from './proposal.js';

/** Pairs that were found, and what was answered. */
@Injectable()
export class ProposalsRepository {
  constructor(private readonly database: Database) {}

  /** Writes what was found of these contacts now: new pairs are proposed, open ones change, others go; answers stay. */
  async keep(tx: Tx, workspaceId: string, contactIds: string[], found: FoundPair[], now: Date): Promise<void> {
    await this.database.queryIn(
      tx,
      `delete from match_proposals p using unnest($2::uuid[]) as touched(id)
       where p.workspace_id = $1 and p.state = 'proposed' and touched.id in (p.contact_a, p.contact_b)
         and not exists (select from unnest($3::uuid[], $4::uuid[]) as found(a, b)
           where found.a = p.contact_a and found.b is not distinct from p.contact_b)`,
      [workspaceId, contactIds, found.map(({ contactA }) => contactA), found.map(({ contactB }) => contactB)],
    );
    await this.database.queryIn(
      tx,
      `insert into match_proposals as known (workspace_id, id, contact_a, contact_b, state, certain, score, evidence, created_at, updated_at)
       select $1, found.id, a, b, 'proposed', certain, score, evidence, $8, $8
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::boolean[], $6::real[], $7::jsonb[])
         as found(id, a, b, certain, score, evidence)
       where exists (select from contacts c where c.workspace_id = $1 and c.id = a for key share)
         and (b is null or exists (select from contacts c where c.workspace_id = $1 and c.id = b for key share))
       order by a, b
       on conflict (workspace_id, contact_a, contact_b) do update
         set certain = excluded.certain, score = excluded.score, evidence = excluded.evidence, updated_at = excluded.updated_at
         where known.state in ('proposed', 'later')`,
      [
        workspaceId,
        found.map(() => newId()),
        found.map(({ contactA }) => contactA),
        found.map(({ contactB }) => contactB),
        found.map(({ certain }) => certain),
        found.map(({ score }) => score),
        found.map(({ evidence }) => JSON.stringify(evidence)),
        now,
      ],
    );
  }

  async findForUpdate(tx: Tx, workspaceId: string, id: string): Promise<Proposal | null> {
    const [row] = await this.database.queryIn<Proposal>(
      tx,
      `select ${COLUMNS} from match_proposals where workspace_id = $1 and id = $2 for update`,
      [workspaceId, id],
    );
    return row ?? null;
  }

  async answer(
    tx: Tx,
    { workspaceId, id }: Pick<Proposal, 'workspaceId' | 'id'>,
    answer: Pick<Proposal, 'state' | 'laterUntil' | 'answeredBy' | 'answeredAt'>,
  ): Promise<void> {
    await this.database.queryIn(
      tx,
      `update match_proposals set state = $3, later_until = $4, answered_by = $5, answered_at = $6
       where workspace_id = $1 and id = $2`,
      [workspaceId, id, answer.state, answer.laterUntil, answer.answeredBy, answer.answeredAt],
    );
  }

  /** Certain pairs that are open, the surest first, without those whose merge was taken back before. */
  listCertain(workspaceId: string, limit: number): Promise<Proposal[]> {
    return this.database.query<Proposal>(
      `select ${COLUMNS} from match_proposals p
       where workspace_id = $1 and state = 'proposed' and certain and contact_b is not null
       order by score desc, id limit $2`,
      [workspaceId, limit],
    );
  }

  /** Puts what was to be asked later before the owner again. */
  async bringBack(now: Date): Promise<void> {
    await this.database.query(
      `update match_proposals set state = 'proposed', later_until = null, answered_by = null, answered_at = null
       where state = 'later' and later_until <= $1`,
      [now],
    );
  }
}

const COLUMNS = `workspace_id as "workspaceId", id, contact_a as "contactA", contact_b as "contactB", state, certain,
  later_until as "laterUntil", score, evidence, answered_by as "answeredBy", answered_at as "answeredAt"`;
