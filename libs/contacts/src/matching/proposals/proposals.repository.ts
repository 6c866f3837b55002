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
      `delete from match_proposals p using (
         select id from match_proposals where workspace_id = $1 and state = 'proposed' and contact_a = any($2::uuid[])
         union
         select id from match_proposals where workspace_id = $1 and state = 'proposed' and contact_b = any($2::uuid[])
       ) old
       where p.workspace_id = $1 and p.id = old.id and (p.contact_a, p.contact_b) not in (
         select * from unnest($3::uuid[], $4::uuid[]))`,
      [workspaceId, contactIds, found.map(({ contactA }) => contactA), found.map(({ contactB }) => contactB)],
    );
    await this.database.queryIn(
      tx,
      `insert into match_proposals as known (workspace_id, id, contact_a, contact_b, state, certain, score, evidence, created_at, updated_at)
       select $1, found.id, a, b, 'proposed', certain, score, evidence, $8, $8
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::boolean[], $6::real[], $7::jsonb[])
         as found(id, a, b, certain, score, evidence)
       where exists (select from contacts c where c.workspace_id = $1 and c.id = a for key share)
         and exists (select from contacts c where c.workspace_id = $1 and c.id = b for key share)
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

  /**
   * Certain pairs that are open, the surest first, each contact in one of them; without those whose merge was taken back. The
   * first of the two is who stays: whom a hand has touched, of whom more is known, who was there first.
   */
  async listCertain(workspaceId: string, limit: number): Promise<CertainPair[]> {
    const rows = await this.database.query<CertainPair>(CERTAIN_PAIRS, [workspaceId, limit]);
    const taken = new Set<string>();
    return rows.filter(({ keptId, goneId }) => {
      if (taken.has(keptId) || taken.has(goneId)) return false;
      taken.add(keptId).add(goneId);
      return true;
    });
  }

  /** The same order of two contacts for a pair that a person calls one. */
  async whoStays(
    workspaceId: string,
    ids: readonly [string, string],
  ): Promise<{ keptId: string; goneId: string } | null> {
    const rows = await this.database.query<{ id: string }>(
      `select c.id from contacts c join contact_clocks k on k.workspace_id = c.workspace_id and k.contact_id = c.id
       where c.workspace_id = $1 and c.id = any($2::uuid[]) order by ${STANDING}, c.id`,
      [workspaceId, ids],
    );
    return rows.length === 2 ? { keptId: rows[0]!.id, goneId: rows[1]!.id } : null;
  }

  /** Says of two that they are not the same, whatever stood of them before. */
  async refuse(tx: Tx, workspaceId: string, [a, b]: readonly [string, string], now: Date): Promise<void> {
    await this.database.queryIn(
      tx,
      `insert into match_proposals (workspace_id, id, contact_a, contact_b, state, score, evidence, answered_at, created_at, updated_at)
       select $1, $2, least($3::uuid, $4::uuid), greatest($3::uuid, $4::uuid), 'not_the_same', 0, '[]', $5, $5, $5
       where (select count(*) from contacts c where c.workspace_id = $1 and c.id in ($3, $4)) = 2
       on conflict (workspace_id, contact_a, contact_b) do update
         set state = 'not_the_same', later_until = null, answered_at = excluded.answered_at`,
      [workspaceId, newId(), a, b, now],
    );
  }

  /** By contact: who else of these is known not to be the same. */
  async listApart(tx: Tx, workspaceId: string, ids: string[]): Promise<Map<string, Set<string>>> {
    const apart = new Map<string, Set<string>>();
    if (ids.length < 2) return apart;
    const rows = await this.database.queryIn<{ one: string; other: string }>(
      tx,
      `select contact_a as one, contact_b as other from match_proposals
       where workspace_id = $1 and state = 'not_the_same' and contact_a = any($2::uuid[]) and contact_b = any($2::uuid[])`,
      [workspaceId, ids],
    );
    for (const { one, other } of rows) {
      apart.set(one, (apart.get(one) ?? new Set()).add(other));
      apart.set(other, (apart.get(other) ?? new Set()).add(one));
    }
    return apart;
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

export type CertainPair = { id: string; keptId: string; goneId: string } & Pick<Proposal, 'evidence'>;

const STANDING = 'c.touched_by_hand desc, k.inbound_count + k.outbound_count + k.talk_count desc';

const CERTAIN_PAIRS = `
  select p.id, p.evidence, stays.ids[1] as "keptId", stays.ids[2] as "goneId" from match_proposals p
  cross join lateral (
    select array_agg(c.id order by ${STANDING}, c.id) as ids
    from contacts c join contact_clocks k on k.workspace_id = c.workspace_id and k.contact_id = c.id
    where c.workspace_id = p.workspace_id and c.id in (p.contact_a, p.contact_b)
  ) stays
  where p.workspace_id = $1 and p.state = 'proposed' and p.certain and not exists (
    select from merges m where m.workspace_id = p.workspace_id and m.kind = 'merge' and m.undone_at is not null
      and (m.kept_id, m.gone_id) in ((p.contact_a, p.contact_b), (p.contact_b, p.contact_a)))
  order by p.score desc, p.id limit $2`;

const COLUMNS = `workspace_id as "workspaceId", id, contact_a as "contactA", contact_b as "contactB", state, certain,
  later_until as "laterUntil", score, evidence, answered_by as "answeredBy", answered_at as "answeredAt"`;
