import { InteractionEvents } from '#libs/interactions';
import { JobQueue, Logger } from '#libs/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { rescore } from './followups.jobs.js';

/** Has the suggestions follow what was just written, without waiting for the next sweep, which repairs what is lost here. */
@Injectable()
export class RescoreWhenInteractionWritten implements OnModuleInit {
  constructor(
    private readonly events: InteractionEvents,
    private readonly queue: JobQueue,
    private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.events.onWritten((workspaceId) => this.ask(workspaceId));
  }

  private async ask(workspaceId: string): Promise<void> {
    try {
      await this.queue.enqueue(rescore, { workspaceId }, { id: workspaceId });
    } catch (error) {
      this.log.warn({ error }, 'scoring was not asked for; the next sweep will');
    }
  }
}
