import { ContactEvents } from '#libs/contacts';
import { JobQueue, Logger } from '#libs/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { rescore } from './followups.jobs.js';
import { RescoreQueue } from './scoring/rescore-queue.repository.js';

/** Whoever was merged, split or taken apart again is suggested anew, soon. */
@Injectable()
export class RescoreWhenContactsMerged implements OnModuleInit {
  constructor(
    private readonly events: ContactEvents,
    private readonly waiting: RescoreQueue,
    private readonly queue: JobQueue,
    private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.events.onMoved((tx, workspaceId, contactIds) => this.waiting.addAll(tx, workspaceId, contactIds));
    this.events.onMerged((workspaceId) => this.ask(workspaceId));
  }

  private async ask(workspaceId: string): Promise<void> {
    try {
      await this.queue.enqueue(rescore, { workspaceId }, { id: workspaceId });
    } catch (error) {
      this.log.warn({ error }, 'scoring was not asked for; the next sweep will');
    }
  }
}
