import { Injectable } from '@nestjs/common';
import type { IdentityKind } from '#libs/accounts';
import { Database, type Tx } from '#libs/platform';
import { frequenciesOf, type Frequencies } from '../evidence/frequencies.js';
import { mailboxesOfSeveral } from '../evidence/mailboxes-of-several.js';
import { readProfile, type KnownIdentity, type Profile } from '../evidence/profile.js';

/** More of a handle or a domain are counted as many, without being told how many. */
const MANY = 40;

/** What the matching knows of contacts and of how often their words are met. */
@Injectable()
export class MatchPeopleQuery {
  constructor(private readonly database: Database) {}

  /** Of these contacts, those who are there and not archived. */
  async profiles(tx: Tx, workspaceId: string, ids: string[]): Promise<Map<string, Profile>> {
    const rows = await this.database.queryIn<{
      id: string;
      kinds: IdentityKind[];
      printed: string[];
      values: string[];
      verified: boolean[];
    }>(
      tx,
      `select c.id, array_agg(i.kind order by i.id) as kinds, array_agg(i.printed order by i.id) as printed,
         array_agg(i.value order by i.id) as values, array_agg(i.verified order by i.id) as verified
       from unnest($2::uuid[]) as wanted(id)
       join contacts c on c.workspace_id = $1 and c.id = wanted.id
       cross join lateral (
         select * from identities i where i.workspace_id = $1 and i.contact_id = wanted.id offset 0
       ) i
       group by c.id`,
      [workspaceId, ids],
    );
    return new Map(rows.map((row) => [row.id, readProfile(row.id, identitiesOf(row))]));
  }

  async frequencies(tx: Tx, workspaceId: string, people: number, profiles: Profile[]): Promise<Frequencies> {
    const [given, family, handles, domains] = [
      new Set<string>(),
      new Set<string>(),
      new Set<string>(),
      new Set<string>(),
    ];
    for (const { names, handles: goneBy, mails } of profiles) {
      for (const name of names) {
        for (const word of name.words) given.add(word).add(name.family);
        for (const word of name.words) family.add(word);
      }
      for (const letters of goneBy.keys()) handles.add(letters);
      for (const { domain } of mails) if (domain !== null) domains.add(domain);
    }
    const [words, shared] = await Promise.all([
      this.countWords(tx, workspaceId, [...given], [...family]),
      this.countShared(
        tx,
        workspaceId,
        [...handles].map((one) => `h:${one}`),
      ),
    ]);
    const sites = await this.countShared(
      tx,
      workspaceId,
      [...domains].flatMap((one) => [`d:${one}:`]),
      true,
    );
    return frequenciesOf({
      people,
      given: (word) => words.get(`given ${word}`) ?? 0,
      family: (word) => words.get(`family ${word}`) ?? 0,
      handle: (letters) => shared.get(`h:${letters}`) ?? 0,
      // A domain of many is that of a large house, however many there are.
      domain: (domain) => ((sites.get(`d:${domain}:`) ?? 0) > MANY ? people : (sites.get(`d:${domain}:`) ?? 0)),
      ofSeveral: mailboxesOfSeveral(profiles),
    });
  }

  async countPeople(workspaceId: string): Promise<number> {
    const [row] = await this.database.query<{ people: number }>(
      'select count(*)::int as people from contacts where workspace_id = $1',
      [workspaceId],
    );
    return row!.people;
  }

  private async countWords(
    tx: Tx,
    workspaceId: string,
    given: string[],
    family: string[],
  ): Promise<Map<string, number>> {
    const rows = await this.database.queryIn<{ part: string; word: string; partners: number }>(
      tx,
      `select part, word, partners from (
         select 'given' as part, unnest($2::text[]) as word union all select 'family', unnest($3::text[])
       ) as asked
       cross join lateral (
         select partners from match_terms t
         where t.workspace_id = $1 and t.part = asked.part and t.word = asked.word collate "C" offset 0) t`,
      [workspaceId, given, family],
    );
    return new Map(rows.map(({ part, word, partners }) => [`${part} ${word}`, partners]));
  }

  private async countShared(
    tx: Tx,
    workspaceId: string,
    keys: string[],
    asPrefix = false,
  ): Promise<Map<string, number>> {
    const where = asPrefix
      ? `k.key >= asked.key collate "C" and k.key < (asked.key || '~') collate "C"`
      : `k.key = asked.key collate "C"`;
    const rows = await this.database.queryIn<{ key: string; count: number }>(
      tx,
      `select asked.key, (select count(*)::int from (select from match_keys k where k.workspace_id = $1 and ${where} limit $3) held) as count
       from unnest($2::text[]) as asked(key)`,
      [workspaceId, keys, MANY + 1],
    );
    return new Map(rows.map(({ key, count }) => [key, count]));
  }
}

function identitiesOf(row: {
  kinds: IdentityKind[];
  printed: string[];
  values: string[];
  verified: boolean[];
}): KnownIdentity[] {
  return row.kinds.map((kind, at) => ({
    kind,
    value: row.values[at]!,
    printed: row.printed[at]!,
    verified: row.verified[at]!,
  }));
}
