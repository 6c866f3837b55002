import { Injectable } from '@nestjs/common';
import { OwnerIdentities, Workspaces } from '#libs/accounts';
import { Database } from '#libs/platform';
import { FollowupSettingsRepository } from '../suggestions/followup-settings.repository.js';
import { namesToCall } from './asks-the-owner.js';
import type { PorchFacts } from './contact-facts.js';
import { PORCH_WEEKS } from './facts.sql.js';
import type { PorchWeek } from './paused-days.js';

/** Silences are corrected within so many weeks, and a week with so many words is as lively as any. */
const WEEKS = 130;
const WEEK_MS = 7 * 86_400_000;
const ENOUGH_WORDS = 30;

/** What holds for everybody of a workspace. */
@Injectable()
export class PorchQuery {
  constructor(
    private readonly database: Database,
    private readonly workspaces: Workspaces,
    private readonly identities: OwnerIdentities,
    private readonly settings: FollowupSettingsRepository,
  ) {}

  async get(workspaceId: string, now: Date): Promise<PorchFacts> {
    const firstWeek = new Date(Math.floor(now.getTime() / WEEK_MS - WEEKS) * WEEK_MS);
    const [{ timeZone, cadences }, identities, weeks, { away, birthdayDays }] = await Promise.all([
      this.workspaces.get(workspaceId),
      this.identities.list(workspaceId),
      this.database.query<PorchWeek>(PORCH_WEEKS, [workspaceId, firstWeek, now, ENOUGH_WORDS]),
      this.settings.get(workspaceId),
    ]);
    return { timeZone, cadences, ownerNames: namesToCall(identities), weeks, away, birthdayDays };
  }
}
