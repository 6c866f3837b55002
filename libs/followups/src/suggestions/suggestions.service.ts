import { Injectable } from '@nestjs/common';
import type { Access } from '#libs/accounts';
import { Clock, ConflictError, Database, newId, NotFoundError, type Tx } from '#libs/platform';
import { plusDays } from '../facts/touches.js';
import { firstOf } from '../reasons/evidence.js';
import type { RefusalWord } from './refusal.entity.js';
import { RefusalsRepository } from './refusals.repository.js';
import { RescoreQueue } from '../scoring/rescore-queue.repository.js';
import { Rescorer } from '../scoring/rescorer.service.js';
import type { Suggestion } from './suggestion.entity.js';
import { SuggestionsRepository } from './suggestions.repository.js';

/** "Not now" is asked again after so many days, if it still holds. */
const DAYS_OF_NOT_NOW = 30;
/** Far more than a day's list scores on the spot. */
const MOST_WAITING = 2_000;

/** What a person says of suggestions; to log an interaction is what does one. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly database: Database,
    private readonly suggestions: SuggestionsRepository,
    private readonly refusals: RefusalsRepository,
    private readonly queue: RescoreQueue,
    private readonly rescorer: Rescorer,
    private readonly clock: Clock,
  ) {}

  async snooze(access: Access, id: string, days: number): Promise<void> {
    await this.changing(access, id, async (tx, suggestion) => {
      requireOpen(suggestion);
      const notBefore = plusDays(this.clock.now(), days);
      await this.suggestions.change(tx, suggestion, { state: 'snoozed', notBefore, closedAt: null });
    });
  }

  async notNow(access: Access, id: string): Promise<void> {
    await this.refuse(access, id, 'not_now', false);
  }

  /** For this person, or (`everybody`) for all. */
  async neverReason(access: Access, id: string, everybody: boolean): Promise<void> {
    await this.refuse(access, id, 'never_reason', everybody);
  }

  async neverPerson(access: Access, id: string): Promise<void> {
    await this.refuse(access, id, 'never_person', false);
  }

  /** Takes the last word on it back; refuses (409) where nothing was said. */
  async undo(access: Access, id: string): Promise<void> {
    await this.changing(access, id, async (tx, suggestion) => {
      const { workspaceId, state } = suggestion;
      if (state !== 'snoozed' && state !== 'dismissed') throw new ConflictError('There is nothing to take back.');
      if (state === 'dismissed') {
        const taken = await this.refusals.takeBack(tx, workspaceId, id);
        if (taken && taken.contactId === null) await this.queue.addMany(tx, workspaceId, null);
      }
      await this.suggestions.change(tx, suggestion, { state: 'open', notBefore: null, closedAt: null });
    });
  }

  private async refuse(access: Access, id: string, says: RefusalWord, everybody: boolean): Promise<void> {
    const saidAt = this.clock.now();
    await this.changing(access, id, async (tx, suggestion) => {
      requireOpen(suggestion);
      const { workspaceId, contactId, reason } = suggestion;
      await this.refusals.insert(tx, {
        workspaceId,
        id: newId(),
        suggestionId: id,
        contactId: everybody ? null : contactId,
        reason: says === 'never_reason' ? reason : null,
        says,
        ofReason: reason,
        otherId: everybody ? null : (firstOf(suggestion.evidence, 'bond')?.other.id ?? null),
        saidBy: access.userId,
        saidAt,
      });
      if (everybody) await this.queue.addMany(tx, workspaceId, reason);
      const notBefore = says === 'not_now' ? plusDays(saidAt, DAYS_OF_NOT_NOW) : null;
      await this.suggestions.change(tx, suggestion, { state: 'dismissed', notBefore, closedAt: saidAt, evidence: [] });
    });
  }

  private async changing(
    { workspaceId }: Access,
    id: string,
    work: (tx: Tx, suggestion: Suggestion) => Promise<void>,
  ): Promise<void> {
    // A line is shown as soon as its reason is there, which may be before it is written.
    if (!(await this.suggestions.isKnown(workspaceId, id))) {
      await this.rescorer.rescore(workspaceId, { most: MOST_WAITING });
    }
    await this.database.transaction(async (tx) => {
      const suggestion = await this.suggestions.findForUpdate(tx, workspaceId, id);
      if (!suggestion) throw new NotFoundError('There is no such suggestion.');
      await work(tx, suggestion);
      await this.queue.add(tx, workspaceId, suggestion.contactId);
    });
  }
}

function requireOpen({ state }: Suggestion): void {
  if (state !== 'open' && state !== 'snoozed') throw new ConflictError('This suggestion is closed already.');
}
