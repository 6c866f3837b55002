import { Injectable } from '@nestjs/common';
import { OwnerIdentities, Workspaces } from '#libs/accounts';
import { Database, dayOf } from '#libs/platform';
import { FollowupSettingsRepository } from '../settings/followup-settings.repository.js';
import { TripsRepository } from '../trips/trips.repository.js';
import { namesToCall } from './asks-the-owner.js';
import type { PorchFacts } from './contact-facts.js';
import { PORCH_WEEKS } from './facts.sql.js';
import { RhythmModels } from '../rhythm/porch/rhythm-models.repository.js';
import type { PorchWeek } from './paused-days.js';

/** Silences are corrected within so many weeks, and a week with so many words is as lively as any. */
const WEEKS = 130;
const DAY_MS = 86_400_000;
const ENOUGH_WORDS = 30;

/** What holds for everybody of a workspace. */
@Injectable()
export class PorchQuery {
  constructor(
    private readonly database: Database,
    private readonly workspaces: Workspaces,
    private readonly identities: OwnerIdentities,
    private readonly trips: TripsRepository,
    private readonly settings: FollowupSettingsRepository,
    private readonly rhythms: RhythmModels,
  ) {}

  async get(workspaceId: string, now: Date): Promise<PorchFacts> {
    const [{ timeZone, cadences }, identities, weeks, rhythm] = await Promise.all([
      this.workspaces.get(workspaceId),
      this.identities.list(workspaceId),
      this.weeksSince(workspaceId, now.getTime() / DAY_MS - 7 * WEEKS, now),
      this.rhythms.get(workspaceId),
    ]);
    const [trips, { introduce, away, birthdayDays }] = await Promise.all([
      this.trips.listAhead(workspaceId, dayOf(now, timeZone)),
      this.settings.get(workspaceId),
    ]);
    const ownerNames = namesToCall(identities);
    const settled = { trips, introduces: introduce, away, birthdayDays };
    return { timeZone, cadences, ownerNames, weeks, rhythm, ...settled };
  }

  /** The weeks of the porch from a day, counted from 1970, to now. */
  weeksSince(workspaceId: string, day: number, now: Date): Promise<PorchWeek[]> {
    const firstWeek = new Date(Math.floor(day / 7) * 7 * DAY_MS);
    return this.database.query(PORCH_WEEKS, [workspaceId, firstWeek, now, ENOUGH_WORDS]);
  }
}
