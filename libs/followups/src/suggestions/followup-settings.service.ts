import { Injectable } from '@nestjs/common';
import type { Access } from '#libs/accounts';
import { Database } from '#libs/platform';
import { TopicsRepository } from '../introductions/topics.repository.js';
import { FollowupSettingsRepository, type FollowupSettings } from './followup-settings.repository.js';
import { RescoreQueue } from './rescore-queue.repository.js';

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
    await this.database.transaction(async (tx) => {
      await this.settings.save(tx, workspaceId, after);
      // How long somebody rests is written into every line.
      const isBegun = after.introduce && !before.introduce;
      if (after.restDays !== before.restDays || isBegun) await this.queue.addMany(tx, workspaceId, null);
      if (before.introduce && !after.introduce) {
        await this.topics.removeAll(tx, workspaceId);
        await this.queue.addMany(tx, workspaceId, 'introduce');
      }
    });
    return after;
  }
}
