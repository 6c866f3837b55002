import { Injectable } from '@nestjs/common';
import type { IdentityKind } from '#libs/accounts';
import { Database, decodeCursor, encodeCursor, NotFoundError, type Page, type PageQuery } from '#libs/platform';
import { evidenceInWords, scoreInWords } from '../evidence/evidence-in-words.js';
import type {
  DuplicateClusterView,
  DuplicatePairView,
  DuplicatePersonView,
  DuplicatesSummaryView,
  OwnerQuestionView,
} from './duplicate.view.js';
import type { MatchEvidence } from '../evidence/evidence.types.js';
import type { Proposal } from './proposal.js';

type PairRow = Pick<Proposal, 'id' | 'contactA' | 'contactB' | 'state' | 'laterUntil' | 'score' | 'evidence'>;

interface PersonRow extends Omit<DuplicatePersonView, 'identities' | 'firstInboundAt' | 'lastInboundAt' | 'lastWords'> {
  firstInboundAt: Date | null;
  lastInboundAt: Date | null;
  identities: { kind: IdentityKind; printed: string; verified: boolean }[];
  words: { text: string; at: string | null; where: string | null } | null;
}

/** Nobody looks through more of one cluster at once. */
const LARGEST_CLUSTER = 20;
const MOST_BLOCKS = 20;
const MOST_QUESTIONS = 50;

/** Who may be one person, for the screen that asks. */
@Injectable()
export class DuplicatesQuery {
  constructor(private readonly database: Database) {}

  /** Clusters, the likeliest pair first; a cluster stands where its likeliest pair does. */
  async page(workspaceId: string, { limit, cursor }: PageQuery): Promise<Page<DuplicateClusterView>> {
    const [score, id] = cursor === undefined ? [1e9, FIRST_ID] : decodeCursor(cursor, ['number', 'uuid']);
    const seeds = await this.database.query<PairRow>(
      `select ${PAIR} from match_proposals p
       where workspace_id = $1 and state = 'proposed' and (score < $2::real or (score = $2::real and id > $3))
       order by score desc, id limit $4`,
      [workspaceId, score, id, limit + 1],
    );
    const page = seeds.slice(0, limit);
    const clusters = await this.clustersOf(workspaceId, page);
    const people = await this.people(workspaceId, clusters.flat());
    const last = seeds.length > limit ? page.at(-1) : undefined;
    return {
      items: clusters.map((pairs) => toCluster(pairs, people)),
      nextCursor: last ? encodeCursor([last.score, last.id]) : null,
    };
  }

  /** Contacts who may be the owner himself, the likeliest first. */
  async ownerQuestions(workspaceId: string): Promise<OwnerQuestionView[]> {
    const rows = await this.database.query<{ id: string; score: number; evidence: MatchEvidence[] }>(
      `select contact_id as id, score, evidence from owner_questions
       where workspace_id = $1 and state = 'proposed' order by score desc, contact_id limit $2`,
      [workspaceId, MOST_QUESTIONS],
    );
    const people = await this.database.query<PersonRow>(PEOPLE, [workspaceId, rows.map(({ id }) => id)]);
    const byId = new Map(people.map((row) => [row.id, toPerson(row)]));
    return rows.flatMap(({ id, score, evidence }) => {
      const person = byId.get(id);
      return person ? [toQuestion(person, score, evidence)] : [];
    });
  }

  async pair(workspaceId: string, id: string): Promise<DuplicatePairView> {
    const [row] = await this.database.query<PairRow>(
      `select ${PAIR} from match_proposals p where workspace_id = $1 and id = $2`,
      [workspaceId, id],
    );
    if (!row) throw new NotFoundError('There is no such pair.');
    return toPair(row);
  }

  async summary(workspaceId: string): Promise<DuplicatesSummaryView> {
    const [counts, largeBlocks] = await Promise.all([
      this.database.query<Omit<DuplicatesSummaryView, 'largeBlocks'>>(SUMMARY, [workspaceId]),
      this.database.query<{ shared: string; atLeast: number }>(
        `select key as shared, at_least as "atLeast" from match_blocks where workspace_id = $1 order by seen_at desc, key limit $2`,
        [workspaceId, MOST_BLOCKS],
      ),
    ]);
    return { ...counts[0]!, largeBlocks };
  }

  // Of each seed all that hangs together with it; a cluster with a likelier pair stood on the page of that one.
  private async clustersOf(workspaceId: string, seeds: PairRow[]): Promise<PairRow[][]> {
    const rows = await this.database.query<PairRow & { seed: string }>(CLUSTERS, [
      workspaceId,
      seeds.map(({ id }) => id),
      LARGEST_CLUSTER,
    ]);
    const bySeed = new Map(seeds.map((seed) => [seed.id, [] as PairRow[]]));
    for (const { seed, ...pair } of rows) bySeed.get(seed)?.push(pair);
    const first = (pairs: PairRow[]) => pairs.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return [...bySeed]
      .map(([seed, pairs]) => ({ seed, pairs: first(pairs) }))
      .filter(({ seed, pairs }) => pairs[0]?.id === seed)
      .map(({ pairs }) => pairs);
  }

  private async people(workspaceId: string, pairs: PairRow[]): Promise<Map<string, DuplicatePersonView>> {
    const ids = [...new Set(pairs.flatMap(({ contactA, contactB }) => [contactA, contactB]))];
    const rows = await this.database.query<PersonRow>(PEOPLE, [workspaceId, ids]);
    return new Map(rows.map((row) => [row.id, toPerson(row)]));
  }
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const PAIR = `p.id, p.contact_a as "contactA", p.contact_b as "contactB", p.state, p.later_until as "laterUntil", p.score, p.evidence`;

// Steps from person to person; `union` ends it, and whoever stands 6 steps away is no likely part of it.
const CLUSTERS = `
  select seed.id as seed, pairs.* from unnest($2::uuid[]) as seed(id)
  cross join lateral (
    with recursive near as (
      select s.contact_a as contact, 0 as steps from match_proposals s where s.workspace_id = $1 and s.id = seed.id
      union
      select case when p.contact_a = near.contact then p.contact_b else p.contact_a end, near.steps + 1
      from near join match_proposals p on p.workspace_id = $1 and p.state = 'proposed'
        and near.contact in (p.contact_a, p.contact_b)
      where near.steps < 6
    ), members as (select distinct contact from near limit $3)
    select ${PAIR} from match_proposals p
    where p.workspace_id = $1 and p.state = 'proposed' and p.contact_a in (select contact from members)
      and p.contact_b in (select contact from members)
  ) pairs`;

// Clocks and interactions are kept by the room above; they are read here for the sake of one screen.
const PEOPLE = `
  select c.id, c.name, k.inbound_count as "inboundCount", k.outbound_count as "outboundCount", k.talk_count as "talkCount",
    k.first_inbound_at as "firstInboundAt", k.last_inbound_at as "lastInboundAt",
    (select coalesce(json_agg(json_build_object('kind', i.kind, 'printed', i.printed, 'verified', i.verified)
       order by i.kind <> 'name', i.first_seen_at, i.id), '[]')
     from identities i where i.workspace_id = c.workspace_id and i.contact_id = c.id) as identities,
    (select json_build_object('text', left(w.text, 280), 'at', w.happened_at, 'where', t.title)
     from interactions w left join threads t on t.workspace_id = w.workspace_id and t.id = w.thread_id
     where w.workspace_id = c.workspace_id and w.contact_id = c.id and w.direction = 'inbound' and w.text <> ''
     order by w.sort_at desc, w.id desc limit 1) as words
  from contacts c join contact_clocks k on k.workspace_id = c.workspace_id and k.contact_id = c.id
  where c.workspace_id = $1 and c.id = any($2::uuid[])`;

const SUMMARY = `
  select count(*) filter (where state = 'proposed')::int as proposed,
    (select count(*)::int from owner_questions where workspace_id = $1 and state = 'proposed') as "maybeOwner",
    count(*) filter (where state = 'later')::int as later,
    count(*) filter (where state = 'not_the_same')::int as "notTheSame",
    (select count(*)::int from merges where workspace_id = $1 and made_by <> 'owner' and undone_at is null) as "mergedByItself",
    (select count(*)::int from (select distinct contact_id from match_queue where workspace_id = $1 limit 10000) waiting) as waiting
  from match_proposals where workspace_id = $1`;

function toCluster(pairs: PairRow[], people: Map<string, DuplicatePersonView>): DuplicateClusterView {
  const ids = [...new Set(pairs.flatMap(({ contactA, contactB }) => [contactA, contactB]))];
  return { people: ids.flatMap((id) => people.get(id) ?? []), pairs: pairs.map(toPair) };
}

function toPair({ id, contactA, contactB, state, laterUntil, score, evidence }: PairRow): DuplicatePairView {
  return {
    id,
    oneId: contactA,
    otherId: contactB,
    state,
    likelihood: scoreInWords(score),
    ...evidenceInWords(evidence),
    laterUntil: laterUntil?.toISOString() ?? null,
  };
}

function toQuestion(person: DuplicatePersonView, score: number, evidence: MatchEvidence[]): OwnerQuestionView {
  const { inboundCount: count, name } = person;
  const question = `${name}, ${count} ${count === 1 ? 'comment' : 'comments'}: is this you?`;
  return { person, question, likelihood: scoreInWords(score), ...evidenceInWords(evidence) };
}

function toPerson({ firstInboundAt, lastInboundAt, words, ...row }: PersonRow): DuplicatePersonView {
  return {
    ...row,
    firstInboundAt: firstInboundAt?.toISOString() ?? null,
    lastInboundAt: lastInboundAt?.toISOString() ?? null,
    lastWords: words && { ...words, at: words.at === null ? null : new Date(words.at).toISOString() },
  };
}
