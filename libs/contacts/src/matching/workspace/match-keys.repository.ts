import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import type { Profile } from '../evidence/profile.js';
import { matchKeys, type MatchKey } from '../pairs/match-keys.js';
import { crowdsOnce, type KeyCrowd, type KeysMet } from '../pairs/nearest-meetings.js';

/** Beyond this a block is narrowed by a second key: who shares no more than a common name meets in it no more. */
export const LARGEST_BLOCK = 40;

/** The keys of all contacts, and the words of their names; kept by whoever matches. */
@Injectable()
export class MatchKeys {
  constructor(private readonly database: Database) {}

  /** Writes the keys of contacts anew; of one who is gone, none. */
  async keep(tx: Tx, workspaceId: string, profiles: Profile[]): Promise<void> {
    const rows = profiles.flatMap((profile) => matchKeys(profile).map((one) => ({ id: profile.id, ...one })));
    // By steps into the index of contacts: of a workspace that it has not counted the planner would read all keys.
    await this.database.queryIn(
      tx,
      `delete from match_keys where ctid = any(array(
         select k.ctid from unnest($2::uuid[]) as touched(id)
         cross join lateral (
           select ctid from match_keys k where k.contact_id = touched.id and k.workspace_id = $1 offset 0) k))`,
      [workspaceId, profiles.map(({ id }) => id)],
    );
    await this.database.queryIn(
      tx,
      `insert into match_keys (workspace_id, contact_id, key, narrow)
       select $1, id, key, narrow from unnest($2::uuid[], $3::text[], $4::text[]) as made(id, key, narrow)
       order by key collate "C"`,
      [workspaceId, rows.map(({ id }) => id), rows.map(({ key }) => key), rows.map(({ narrow }) => narrow)],
    );
    await this.countWords(tx, workspaceId, profiles);
  }

  private async countWords(tx: Tx, workspaceId: string, profiles: Profile[]): Promise<void> {
    const words = profiles.flatMap(({ names }) => {
      const name = names.find(({ family }) => family !== '');
      if (!name) return [];
      return [
        { part: 'given', word: name.given, partner: name.family },
        { part: 'family', word: name.family, partner: name.given.slice(0, 2) },
      ];
    });
    await this.database.queryIn(
      tx,
      `with said as (
         insert into match_words (workspace_id, part, word, partner)
         select distinct $1::uuid, part, word, partner from unnest($2::text[], $3::text[], $4::text[]) as said(part, word, partner)
         on conflict do nothing returning part, word
       )
       insert into match_terms as known (workspace_id, part, word, partners)
       select $1, part, word, count(*) from said group by part, word order by part, word
       on conflict (workspace_id, part, word) do update set partners = known.partners + excluded.partners`,
      [workspaceId, words.map(({ part }) => part), words.map(({ word }) => word), words.map(({ partner }) => partner)],
    );
  }

  /** Whom each contact meets under these keys, and which blocks were too large to be met as a whole. */
  async meet(
    tx: Tx,
    workspaceId: string,
    asked: ({ contactId: string } & MatchKey)[],
    people: number,
  ): Promise<{ meetings: Map<string, KeysMet[]>; large: KeyCrowd[] }> {
    const columns = [
      asked.map(({ contactId }) => contactId),
      asked.map(({ key }) => key),
      asked.map(({ narrow }) => narrow),
    ];
    const rows = await this.database.queryIn<{ one: null; key: string } | { one: string; met: MetUnderKey[] }>(
      tx,
      // `offset 0` makes one step into the index of each key, whatever the planner thinks of a workspace that it has not
      // counted yet. In the order of the keys many steps are into one page of it.
      `with asked as materialized (
         select * from unnest($2::uuid[], $3::text[], $4::text[]) as asked(contact_id, key, narrow)
       ), blocks as materialized (
         select key, (select count(*) from (
           select from match_keys k where k.workspace_id = $1 and k.key = wanted.key collate "C" limit $5 + 1) as held) as size
         from (select key from asked group by key order by key collate "C") wanted
       ), met as (
         select a.contact_id as one, k.contact_id as other, b.size, a.key, k.narrow
         from asked a join blocks b on b.key = a.key and b.size between 1 and $5
         cross join lateral (
           select contact_id, narrow from match_keys k where k.workspace_id = $1 and k.key = a.key collate "C" offset 0) k
         union all
         select a.contact_id, k.contact_id, b.size, a.key, a.narrow
         from asked a join blocks b on b.key = a.key and b.size > $5
         cross join lateral (select contact_id from match_keys k
           where k.workspace_id = $1 and k.key = a.key collate "C" and k.narrow = a.narrow collate "C" limit $5) k
       )
       select one, json_agg(array[other::text, size::text, key, narrow]) as met, null as key
       from met where one <> other group by one
       union all select null, null, key from blocks where size > $5`,
      [workspaceId, ...columns, LARGEST_BLOCK],
    );
    const meetings = new Map(asked.map(({ contactId }): [string, KeysMet[]] => [contactId, []]));
    const large: KeyCrowd[] = [];
    for (const row of rows) {
      if (row.one === null) large.push({ key: row.key, contacts: LARGEST_BLOCK + 1 });
      else meetings.set(row.one, meetingsUnder(row.met, Math.max(people, LARGEST_BLOCK + 1)));
    }
    return { meetings, large };
  }

  /** Remembers what too many have in common for all of them to be compared, for the report. */
  async tellLarge(tx: Tx, workspaceId: string, large: KeyCrowd[], now: Date): Promise<void> {
    const once = crowdsOnce(large);
    await this.database.queryIn(
      tx,
      `insert into match_blocks as known (workspace_id, key, at_least, seen_at)
       select $1, key, contacts, $4 from unnest($2::text[], $3::int[]) as large(key, contacts) order by key
       on conflict (workspace_id, key) do update
         set seen_at = excluded.seen_at, at_least = greatest(known.at_least, excluded.at_least)`,
      [workspaceId, once.map(({ key }) => key), once.map(({ contacts }) => contacts), now],
    );
  }
}

/** Another contact, how many have the key, the key and the other's `narrow`. */
type MetUnderKey = [other: string, size: string, key: string, narrow: string];

function meetingsUnder(rows: readonly MetUnderKey[], people: number): KeysMet[] {
  const met = new Map<string, KeysMet>();
  for (const [other, size, key, narrow] of rows) {
    const one = met.get(other) ?? { other, by: [], weight: 0 };
    one.by.push({ key, narrow });
    one.weight += Math.log(people / Number(size));
    met.set(other, one);
  }
  return [...met.values()];
}
