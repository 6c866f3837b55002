import { Injectable } from '@nestjs/common';
import { hashSecret, newSecret } from '#libs/accounts';
import { CalendarCallsQuery, type CallInCalendar } from '#libs/calls';
import { TasksQuery } from '#libs/followups';
import { Clock, Config, NotFoundError, TooManyError, webAddress } from '#libs/platform';
import { Pace } from '../pace.js';
import { NotificationSettingsRepository } from '../settings/notification-settings.repository.js';
import { feedTasks, type FeedTask } from './feed-task.js';
import type { FeedView, NewFeedView } from './feed.view.js';
import { TaskFeedsRepository, type KeptFeed } from './task-feeds.repository.js';

const MINUTE_MS = 60_000;

export interface Feed {
  tasks: FeedTask[];
  calls: CallInCalendar[];
  webAddress: string;
}

/** The owner's tasks and calls under a secret address, for programs that can't sign in. */
@Injectable()
export class TaskFeeds {
  private readonly pace = new Pace({ most: 20, withinMs: MINUTE_MS });

  constructor(
    private readonly feeds: TaskFeedsRepository,
    private readonly settings: NotificationSettingsRepository,
    private readonly tasks: TasksQuery,
    private readonly calls: CalendarCallsQuery,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async view(workspaceId: string): Promise<FeedView> {
    const feed = await this.feeds.find(workspaceId);
    return toFeedView(feed);
  }

  /** A new secret address; one from before is no more. */
  async renew(workspaceId: string): Promise<NewFeedView> {
    const { secret, hash } = newSecret();
    const now = this.clock.now();
    await this.feeds.replace(workspaceId, hash, now);
    const place = `${webAddress(this.config)}/api/feeds/${secret}`;
    return {
      ...toFeedView({ workspaceId, createdAt: now, lastReadAt: null }),
      tasksAddress: `${place}/tasks.ics`,
      eventsAddress: `${place}/tasks.ics?as=events`,
      jsonAddress: `${place}/tasks.json`,
    };
  }

  revoke(workspaceId: string): Promise<void> {
    return this.feeds.delete(workspaceId);
  }

  /** Throws NotFoundError for an address that is none, or none any more. */
  async read(secret: string): Promise<Feed> {
    const feed = await this.feeds.findByHash(hashSecret(secret));
    if (!feed) throw new NotFoundError('There is no such feed.');
    const { workspaceId, lastReadAt } = feed;
    const now = this.clock.now();
    const waitMs = this.pace.take(workspaceId, now);
    if (waitMs > 0) throw new TooManyError('This feed is read too often.', Math.ceil(waitMs / 1000));
    const { includeSensitive } = await this.settings.get(workspaceId);
    const [tasks, calls] = await Promise.all([
      this.tasks.list(workspaceId, includeSensitive),
      this.calls.list(workspaceId),
    ]);
    if (!lastReadAt || now.getTime() - lastReadAt.getTime() > MINUTE_MS) await this.feeds.noteRead(workspaceId, now);
    const address = webAddress(this.config);
    return { tasks: feedTasks(tasks, { webAddress: address, includeSensitive }), calls, webAddress: address };
  }
}

function toFeedView(feed: KeptFeed | null): FeedView {
  return {
    createdAt: feed?.createdAt.toISOString() ?? null,
    lastReadAt: feed?.lastReadAt?.toISOString() ?? null,
  };
}
