import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { bulkWriting, Clock, ConflictError, Database, NotFoundError, type Tx } from '#libs/platform';
import { MergingService } from '../../merging/merging.service.js';
import { toMergeEvidence } from '../evidence/evidence-in-words.js';
import type { Frequencies } from '../evidence/frequencies.js';
import type { PairJudgement } from '../evidence/evidence.types.js';
import { judgePair } from '../evidence/judge-pair.js';
import type { Profile } from '../evidence/profile.js';
import { isToldByThreads } from '../evidence/weigh-threads.js';
import { OwnerFinder } from '../owner/owner-finder.service.js';
import { askedKeys } from '../pairs/match-keys.js';
import { nearestMeetings } from '../pairs/nearest-meetings.js';
import type { FoundPair } from '../proposals/proposal.js';
import { ProposalsRepository } from '../proposals/proposals.repository.js';
import { refusedPairs } from '../proposals/refused-pairs.js';
import { RefusalsRepository } from '../proposals/refusals.repository.js';
import { MatchKeys } from './match-keys.repository.js';
import { MatchPeopleQuery } from './match-people.query.js';
import { MatchQueue } from './match-queue.repository.js';
import { MatchThreadsQuery } from './match-threads.query.js';

export interface MatchReport {
  contacts: number;
  compared: number;
  proposed: number;
  certain: number;
  /** Certain pairs that were made one. */
  merged: number;
}

/** The one whose id comes first, and the other. */
interface Pair {
  one: string;
  other: string;
}

const BATCH = 500;
const MERGED_AT_ONCE = 200;
const NOTHING: MatchReport = { contacts: 0, compared: 0, proposed: 0, certain: 0, merged: 0 };

/** Compares whoever waits with those he meets under a key; stopped at any point and run again it leaves the same rows. */
@Injectable()
export class Matcher {
  constructor(
    private readonly database: Database,
    private readonly queue: MatchQueue,
    private readonly keys: MatchKeys,
    private readonly people: MatchPeopleQuery,
    private readonly threads: MatchThreadsQuery,
    private readonly proposals: ProposalsRepository,
    private readonly refusals: RefusalsRepository,
    private readonly owner: OwnerFinder,
    private readonly merging: MergingService,
    private readonly clock: Clock,
  ) {}

  /**
   * Until nobody of the workspace waits, and everybody who is certainly one person is one contact; or until an import
   * begins to write, whose end the rest waits for.
   */
  async match(workspaceId: string, { signal }: { signal?: AbortSignal } = {}): Promise<MatchReport> {
    return this.database.withLock(`matching ${workspaceId}`, async () => {
      const people = await this.people.countPeople(workspaceId);
      let report = await this.matchWaiting({ workspaceId, people }, signal);
      for (;;) {
        const merged = await this.mergeCertain(workspaceId, signal);
        if (merged === 0) return report;
        // Who has become one is compared anew: what was certain of each may not be of both.
        report = add(report, { ...(await this.matchWaiting({ workspaceId, people }, signal)), contacts: 0, merged });
      }
    });
  }

  private async matchWaiting(
    { workspaceId, people }: { workspaceId: string; people: number },
    signal?: AbortSignal,
  ): Promise<MatchReport> {
    const owner = await this.owner.profile(workspaceId);
    let report = NOTHING;
    for (;;) {
      signal?.throwIfAborted();
      if (await this.database.isLocked(bulkWriting(workspaceId))) return report;
      const waiting = await this.queue.list(workspaceId, BATCH);
      if (waiting.length === 0) return report;
      report = add(
        report,
        await this.database.transaction((tx) => this.matchBatch(tx, { workspaceId, people, owner }, waiting)),
      );
      await breathe();
    }
  }

  private async mergeCertain(workspaceId: string, signal?: AbortSignal): Promise<number> {
    const certain = await this.proposals.listCertain(workspaceId, MERGED_AT_ONCE);
    let merged = 0;
    for (const { keptId, goneId, evidence } of certain) {
      signal?.throwIfAborted();
      try {
        const wanted = { keptId, goneId, evidence: toMergeEvidence(evidence), by: 'matching' as const, byUserId: null };
        await this.merging.merge(workspaceId, wanted);
        merged += 1;
      } catch (error) {
        // Deleted or merged by somebody else meanwhile, or the owner by now.
        if (!(error instanceof NotFoundError) && !(error instanceof ConflictError)) throw error;
      }
    }
    return merged;
  }

  private async matchBatch(
    tx: Tx,
    { workspaceId, people, owner }: { workspaceId: string; people: number; owner: Profile },
    waiting: { contactId: string; last: string }[],
  ): Promise<MatchReport> {
    const now = this.clock.now();
    const ids = waiting.map(({ contactId }) => contactId);
    const touched = await this.people.profiles(tx, workspaceId, ids);
    await this.keys.keep(tx, workspaceId, [...touched.values()]);
    const meetings = await this.meet(tx, { workspaceId, people }, [...touched.values()], now);
    const others = meetings.flatMap(({ one, other }) => [one, other]).filter((id) => !touched.has(id));
    const everybody = new Map([...touched, ...(await this.people.profiles(tx, workspaceId, [...new Set(others)]))]);
    const shares = await this.people.frequencies(tx, workspaceId, people, [owner, ...everybody.values()]);
    const judged = await this.judge(tx, workspaceId, meetings, { everybody, shares });
    const found = await this.withoutRefused(tx, workspaceId, judged, everybody);
    await this.proposals.keep(tx, workspaceId, ids, found, now);
    await this.owner.find(tx, workspaceId, owner, [...touched.values()], shares);
    await this.queue.take(tx, workspaceId, waiting);
    const certain = found.filter((pair) => pair.certain).length;
    return { contacts: touched.size, compared: meetings.length, proposed: found.length - certain, certain, merged: 0 };
  }

  private async meet(
    tx: Tx,
    { workspaceId, people }: { workspaceId: string; people: number },
    profiles: Profile[],
    now: Date,
  ): Promise<Pair[]> {
    const asked = profiles.flatMap((profile) => askedKeys(profile).map((one) => ({ contactId: profile.id, ...one })));
    const { meetings, large } = await this.keys.meet(tx, workspaceId, asked, people);
    const pairs = new Map<string, Pair>();
    for (const { id: one, names } of profiles) {
      const { others, crowd } = nearestMeetings(names, meetings.get(one) ?? []);
      if (crowd !== null) large.push(crowd);
      for (const other of others)
        if (one < other) pairs.set(`${one} ${other}`, { one, other });
        else pairs.set(`${other} ${one}`, { one: other, other: one });
    }
    if (large.length > 0) await this.keys.tellLarge(tx, workspaceId, large, now);
    return [...pairs.values()];
  }

  private async judge(
    tx: Tx,
    workspaceId: string,
    meetings: Pair[],
    { everybody, shares }: { everybody: Map<string, Profile>; shares: Frequencies },
  ): Promise<FoundPair[]> {
    const judged = meetings.flatMap(({ one, other }) => {
      const [a, b] = [everybody.get(one), everybody.get(other)];
      return a && b ? [{ a, b, judgement: judgePair(a, b, shares) }] : [];
    });
    const open = judged.filter(({ judgement }) => isToldByThreads(judgement));
    const met = await this.threads.met(
      tx,
      workspaceId,
      open.map(({ a, b }) => [a.id, b.id]),
    );
    for (const [at, threads] of met) {
      const pair = open[at]!;
      pair.judgement = judgePair(pair.a, pair.b, shares, threads);
    }
    return judged.flatMap(({ a, b, judgement }) => toFound(a.id, b.id, judgement));
  }

  private async withoutRefused(
    tx: Tx,
    workspaceId: string,
    found: FoundPair[],
    people: Map<string, Profile>,
  ): Promise<FoundPair[]> {
    const pairsOf = ({ contactA, contactB }: FoundPair) => refusedPairs(people.get(contactA)!, people.get(contactB!)!);
    const refused = await this.refusals.find(tx, workspaceId, found.flatMap(pairsOf));
    return refused.size === 0
      ? found
      : found.filter((pair) => !pairsOf(pair).some(([a, b]) => refused.has(`${a} ${b}`)));
  }
}

function toFound(contactA: string, contactB: string, { answer, score, evidence }: PairJudgement): FoundPair[] {
  return answer === 'leave' ? [] : [{ contactA, contactB, certain: answer === 'certain', score, evidence }];
}

function add(one: MatchReport, other: MatchReport): MatchReport {
  return {
    contacts: one.contacts + other.contacts,
    compared: one.compared + other.compared,
    proposed: one.proposed + other.proposed,
    certain: one.certain + other.certain,
    merged: one.merged + other.merged,
  };
}
