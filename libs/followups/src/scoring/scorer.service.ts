import { Injectable } from '@nestjs/common';
import { dayOf } from '#libs/platform';
import type { ContactFacts, PorchFacts } from '../facts/contact-facts.js';
import { FactsQuery } from '../facts/facts.query.js';
import { PorchQuery } from '../facts/porch.query.js';
import { StrangersQuery } from '../introductions/strangers.query.js';
import { draftSuggestions, type Drafted, type RefusedFor } from '../ranking/draft-suggestions.js';
import { FollowupSettingsRepository } from '../settings/followup-settings.repository.js';
import { RefusalsRepository } from '../suggestions/refusals.repository.js';

/** What a pass over many contacts asks for once. */
export interface ScoringDay {
  porch: PorchFacts;
  restDays: number;
  now: Date;
}

export interface Scored extends Drafted {
  facts: ContactFacts;
}

/** What is known of contacts, and what was refused of them. */
export interface Gathered {
  facts: Map<string, ContactFacts>;
  refusedFor: (contactId: string) => RefusedFor;
  day: ScoringDay;
}

/** Gathers what is known of contacts and asks every reason; writes nothing. */
@Injectable()
export class Scorer {
  constructor(
    private readonly facts: FactsQuery,
    private readonly porch: PorchQuery,
    private readonly refusals: RefusalsRepository,
    private readonly settings: FollowupSettingsRepository,
    private readonly strangers: StrangersQuery,
  ) {}

  async day(workspaceId: string, now: Date): Promise<ScoringDay> {
    const [porch, { restDays }] = await Promise.all([this.porch.get(workspaceId, now), this.settings.get(workspaceId)]);
    return { porch, restDays, now };
  }

  async gather(workspaceId: string, contactIds: string[], day: ScoringDay): Promise<Gathered> {
    const [facts, refusedFor] = await Promise.all([
      this.facts.gather(workspaceId, contactIds, day.porch, dayOf(day.now, day.porch.timeZone)),
      this.refusals.load(workspaceId, contactIds),
    ]);
    if (day.porch.introduces) await this.strangers.addTo(workspaceId, facts);
    return { facts, refusedFor, day };
  }

  /** By contact; who is not there any more is left out. */
  score({ facts, refusedFor, day: { restDays, now } }: Gathered): Map<string, Scored> {
    return new Map(
      [...facts].map(([id, one]) => [id, { facts: one, ...draftSuggestions(one, refusedFor(id), restDays, now) }]),
    );
  }
}
