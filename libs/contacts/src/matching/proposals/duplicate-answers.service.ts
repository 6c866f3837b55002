import { Injectable } from '@nestjs/common';
import type { Access } from '#libs/accounts';
import { Clock, ConflictError, Database, NotFoundError, type Tx } from '#libs/platform';
import { MergingService } from '../../merging/merging.service.js';
import { toMergeEvidence } from '../evidence/evidence-in-words.js';
import { MatchPeopleQuery } from '../workspace/match-people.query.js';
import type { DuplicateAnswer, Proposal } from './proposal.js';
import { ProposalsRepository } from './proposals.repository.js';
import { RefusalsRepository } from './refusals.repository.js';

export interface GivenAnswer {
  answer: DuplicateAnswer;
  /** For `later`. */
  days?: number;
}

export interface Answered {
  id: string;
  answer: DuplicateAnswer;
  mergeId: string | null;
}

const DAY_MS = 86_400_000;
const LATER_DAYS = 30;

/** What the owner says of pairs that may be one person. */
@Injectable()
export class DuplicateAnswers {
  constructor(
    private readonly database: Database,
    private readonly proposals: ProposalsRepository,
    private readonly refusals: RefusalsRepository,
    private readonly people: MatchPeopleQuery,
    private readonly merging: MergingService,
    private readonly clock: Clock,
  ) {}

  /** Takes an answer back, so that the pair is asked about again. */
  async takeBack({ workspaceId }: Access, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const proposal = await this.getForUpdate(tx, workspaceId, id);
      if (proposal.state === 'proposed') return;
      if (proposal.state === 'not_the_same') await this.changeRefusal(tx, proposal, 'remove');
      await this.proposals.answer(tx, proposal, {
        state: 'proposed',
        laterUntil: null,
        answeredBy: null,
        answeredAt: null,
      });
    });
  }

  /** The same answer for all of these pairs: for “same” one merge after the other, for the rest all or none. */
  async answer(access: Access, ids: string[], given: GivenAnswer): Promise<Answered[]> {
    if (given.answer === 'same') return this.merge(access, ids);
    await this.database.transaction(async (tx) => {
      for (const id of ids.toSorted())
        await this.put(tx, access, await this.getForUpdate(tx, access.workspaceId, id), given);
    });
    return ids.map((id) => ({ id, answer: given.answer, mergeId: null }));
  }

  private async merge({ workspaceId, userId }: Access, ids: string[]): Promise<Answered[]> {
    const pairs = await this.database.transaction((tx) => this.holdAll(tx, workspaceId, ids));
    const became = new Map<string, string>();
    const now = (id: string): string => (became.has(id) ? now(became.get(id)!) : id);
    const answered: Answered[] = [];
    for (const { id, contactA, contactB, evidence } of pairs) {
      const wanted = await this.proposals.whoStays(workspaceId, [now(contactA), now(contactB)]);
      const merge =
        wanted &&
        (await this.merging.merge(workspaceId, {
          ...wanted,
          evidence: toMergeEvidence(evidence),
          by: 'owner',
          byUserId: userId,
        }));
      if (wanted) became.set(wanted.goneId, wanted.keptId);
      answered.push({ id, answer: 'same', mergeId: merge?.id ?? null });
    }
    return answered;
  }

  private async holdAll(tx: Tx, workspaceId: string, ids: string[]): Promise<Proposal[]> {
    const pairs: Proposal[] = [];
    for (const id of ids) {
      const pair = await this.getForUpdate(tx, workspaceId, id);
      if (pair.state === 'not_the_same')
        throw new ConflictError('Of one of these you have said that they are not the same; take that back first.');
      pairs.push(pair);
    }
    return pairs;
  }

  private async put(
    tx: Tx,
    { userId }: Access,
    proposal: Proposal,
    { answer, days = LATER_DAYS }: GivenAnswer,
  ): Promise<void> {
    const now = this.clock.now();
    if (answer === 'not_the_same') await this.changeRefusal(tx, proposal, 'add');
    else if (proposal.state === 'not_the_same') await this.changeRefusal(tx, proposal, 'remove');
    await this.proposals.answer(tx, proposal, {
      state: answer === 'later' ? 'later' : 'not_the_same',
      laterUntil: answer === 'later' ? new Date(now.getTime() + days * DAY_MS) : null,
      answeredBy: userId,
      answeredAt: now,
    });
  }

  private async changeRefusal(
    tx: Tx,
    { workspaceId, contactA, contactB }: Proposal,
    how: 'add' | 'remove',
  ): Promise<void> {
    const people = await this.people.profiles(tx, workspaceId, [contactA, contactB]);
    const [one, other] = [people.get(contactA), people.get(contactB)];
    if (!one || !other) return;
    if (how === 'add') await this.refusals.add(tx, workspaceId, one, other, this.clock.now());
    else await this.refusals.remove(tx, workspaceId, one, other);
  }

  private async getForUpdate(tx: Tx, workspaceId: string, id: string): Promise<Proposal> {
    const proposal = await this.proposals.findForUpdate(tx, workspaceId, id);
    if (!proposal) throw new NotFoundError('There is no such pair; perhaps the two are one by now.');
    return proposal;
  }
}
