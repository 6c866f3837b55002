import { Injectable } from '@nestjs/common';
import type { Access } from '#libs/accounts';
import { Database, daysBetween, InvalidError } from '#libs/platform';
import type { Away } from '../away.js';
import { TopicsRepository } from '../introductions/topics.repository.js';
import { FollowupSettingsRepository, type FollowupSettings } from './followup-settings.repository.js';
import { RescoreQueue } from '../scoring/rescore-queue.repository.js';

const MOST_DAYS_AWAY = 366;

/** How the owner wants to be reminded. */
@Injectable()
export class FollowupSettingsService {
  constructor(
    private readonly database: Database,
    private readonly settings: FollowupSettingsRepository,
    private readonly queue: RescoreQueue,
    private readonly topics: TopicsRepository,
  ) {}

  get({ workspaceId }: Access): Promise<FollowupSettings> {
    return this.settings.get(workspaceId);
  }

  async change({ workspaceId }: Access, change: Partial<FollowupSettings>): Promise<FollowupSettings> {
    const before = await this.settings.get(workspaceId);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const after = { ...before, ...given };
    if (change.away) requireDays(change.away);
    await this.database.transaction(async (tx) => {
      await this.settings.save(tx, workspaceId, after);
      // How long somebody rests, and what comes only after the days away, is written into every line.
      const isBegun = after.introduce && !before.introduce;
      if (isRescored(before, after) || isBegun) await this.queue.addMany(tx, workspaceId, null);
      if (before.introduce && !after.introduce) {
        await this.topics.removeAll(tx, workspaceId);
        await this.queue.addMany(tx, workspaceId, 'introduce');
      }
    });
    return after;
  }
}

function isRescored(before: FollowupSettings, after: FollowupSettings): boolean {
  const written = ({ restDays, birthdayDays, away }: FollowupSettings) => [
    restDays,
    birthdayDays,
    away?.from,
    away?.to,
  ];
  return JSON.stringify(written(before)) !== JSON.stringify(written(after));
}

/** Refuses (422) days that end before they begin, or last for more than a year. */
function requireDays({ from, to }: Away): void {
  const detail = to < from ? 'The last day away lies before the first.' : 'Nobody is away for more than a year.';
  if (to < from || daysBetween(from, to) > MOST_DAYS_AWAY)
    throw new InvalidError(detail, [{ field: 'away.to', detail }]);
}
