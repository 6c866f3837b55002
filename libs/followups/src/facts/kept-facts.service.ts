import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import { topicsOf } from '../introductions/topics.js';
import { TopicsRepository } from '../introductions/topics.repository.js';
import { Homes } from '../whereabouts/homes.service.js';
import type { ContactFacts } from './contact-facts.js';

/** What gathering the facts of people found out and other questions are asked of: where they live, what they like. */
@Injectable()
export class KeptFacts {
  constructor(
    private readonly homes: Homes,
    private readonly topics: TopicsRepository,
  ) {}

  async keep(tx: Tx, workspaceId: string, facts: ContactFacts[]): Promise<void> {
    await this.homes.keep(tx, workspaceId, new Map(facts.map(({ person, home }) => [person.id, home])));
    if (!facts[0]?.porch.introduces) return;
    await this.topics.keep(tx, workspaceId, new Map(facts.map((one) => [one.person.id, topicsOf(one)])));
    await this.topics.rescoreOthers(tx, workspaceId, new Map(facts.map((one) => [one.person.id, one.strangerTo])));
  }
}
