import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Database } from '#libs/platform';
import { ContactEvents, type ContactsMerged } from '../contact-events.js';
import { MergesRepository } from '../merging/merges.repository.js';
import { ProposalsRepository } from './proposals/proposals.repository.js';
import { RefusalsRepository } from './proposals/refusals.repository.js';
import { MatchPeopleQuery } from './workspace/match-people.query.js';

/** Whom a person has taken apart, the matching does not put together again. */
@Injectable()
export class RememberWhenTakenApart implements OnModuleInit {
  constructor(
    private readonly events: ContactEvents,
    private readonly database: Database,
    private readonly merges: MergesRepository,
    private readonly proposals: ProposalsRepository,
    private readonly refusals: RefusalsRepository,
    private readonly people: MatchPeopleQuery,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.onMerged((workspaceId, change) => this.remember(workspaceId, change));
  }

  private async remember(workspaceId: string, { what, mergeId, keptId, goneId }: ContactsMerged): Promise<void> {
    if (what === 'merged') return;
    await this.database.transaction(async (tx) => {
      if (what === 'split_undone') return this.refusals.removeOf(tx, workspaceId, mergeId);
      // Who takes back what he said himself is asked again.
      if (what === 'merge_undone' && (await this.merges.find(tx, workspaceId, mergeId))?.by === 'owner') return;
      const now = this.clock.now();
      await this.proposals.refuse(tx, workspaceId, [keptId, goneId], now);
      const people = await this.people.profiles(tx, workspaceId, [keptId, goneId]);
      const [one, other] = [people.get(keptId), people.get(goneId)];
      if (one && other) await this.refusals.add(tx, workspaceId, one, other, now, mergeId);
    });
  }
}
