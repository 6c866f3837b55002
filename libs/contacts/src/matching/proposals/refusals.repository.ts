import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import type { Profile } from '../evidence/profile.js';
import { refusedPairs, type KeyPair } from './refused-pairs.js';

/** What is known not to be one person, between what they are known by, so that it outlives the contacts themselves. */
@Injectable()
export class RefusalsRepository {
  constructor(private readonly database: Database) {}

  async add(
    tx: Tx,
    workspaceId: string,
    one: Profile,
    other: Profile,
    now: Date,
    mergeId: string | null = null,
  ): Promise<void> {
    const pairs = refusedPairs(one, other);
    await this.database.queryIn(
      tx,
      `insert into match_refusals (workspace_id, one, other, refused_at, merge_id)
       select $1, one, other, $4, $5 from unnest($2::text[], $3::text[]) as refused(one, other) on conflict do nothing`,
      [workspaceId, pairs.map(([a]) => a), pairs.map(([, b]) => b), now, mergeId],
    );
  }

  async remove(tx: Tx, workspaceId: string, one: Profile, other: Profile): Promise<void> {
    const pairs = refusedPairs(one, other);
    await this.database.queryIn(
      tx,
      `delete from match_refusals r using unnest($2::text[], $3::text[]) as refused(one, other)
       where r.workspace_id = $1 and r.one = refused.one and r.other = refused.other`,
      [workspaceId, pairs.map(([a]) => a), pairs.map(([, b]) => b)],
    );
  }

  /** Takes back what a split, or the undo of a merge, has said. */
  async removeOf(tx: Tx, workspaceId: string, mergeId: string): Promise<void> {
    await this.database.queryIn(tx, 'delete from match_refusals where workspace_id = $1 and merge_id = $2', [
      workspaceId,
      mergeId,
    ]);
  }

  /** Of these pairs of keys, those that are refused, as "one other". */
  async find(tx: Tx, workspaceId: string, pairs: KeyPair[]): Promise<Set<string>> {
    const rows = await this.database.queryIn<{ one: string; other: string }>(
      tx,
      `select r.one, r.other from (select distinct * from unnest($2::text[], $3::text[]) as asked(one, other)) asked
       join match_refusals r on r.workspace_id = $1 and r.one = asked.one collate "C" and r.other = asked.other collate "C"`,
      [workspaceId, pairs.map(([a]) => a), pairs.map(([, b]) => b)],
    );
    return new Set(rows.map(({ one, other }) => `${one} ${other}`));
  }
}
