import { Injectable } from '@nestjs/common';
import { Workspaces } from '#libs/accounts';
import { Clock, Database, dayOf, NotFoundError } from '#libs/platform';
import { CandidatesQuery, type OpenSuggestion } from './candidates.query.js';
import { FollowupSettingsRepository } from '../settings/followup-settings.repository.js';
import type { ContactSuggestionsView, SuggestionView } from './suggestion.view.js';
import { toSuggestionView } from './to-suggestion-view.js';

/** All suggestions of one person. */
@Injectable()
export class ContactSuggestionsQuery {
  constructor(
    private readonly database: Database,
    private readonly workspaces: Workspaces,
    private readonly candidates: CandidatesQuery,
    private readonly settings: FollowupSettingsRepository,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError where the workspace has no such contact. */
  async get(workspaceId: string, contactId: string, uncover = false): Promise<ContactSuggestionsView> {
    const known = await this.database.query('select from contacts where workspace_id = $1 and id = $2', [
      workspaceId,
      contactId,
    ]);
    if (known.length === 0) throw new NotFoundError('There is no such contact.');
    return { items: await this.list(workspaceId, contactId, uncover) };
  }

  private async list(workspaceId: string, contactId: string, uncover: boolean): Promise<SuggestionView[]> {
    const { timeZone } = await this.workspaces.get(workspaceId);
    const now = this.clock.now();
    const today = dayOf(now, timeZone);
    const [open, settings] = await Promise.all([
      this.candidates.ofContact(workspaceId, contactId, now, today),
      this.settings.get(workspaceId),
    ]);
    const showing = { today, timeZone, quoteSensitive: uncover || settings.quoteSensitive };
    return open.map((one) => toSuggestionView(woken(one, now), showing));
  }
}

/** What rested until a day that has come rests no longer, also before the sweep has seen it. */
function woken(one: OpenSuggestion, now: Date): OpenSuggestion {
  const { state, notBefore } = one;
  if (state === 'dismissed' || notBefore === null || notBefore > now) return one;
  return { ...one, state: 'open', notBefore: null };
}
