import { InteractionEvents } from '#libs/interactions';
import { Logger } from '#libs/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Memory } from './memory.service.js';

/** Has notes read while their writer is still there, without waiting for the next sweep, which repairs what is lost here. */
@Injectable()
export class ReadWhenInteractionWritten implements OnModuleInit {
  constructor(
    private readonly events: InteractionEvents,
    private readonly memory: Memory,
    private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.events.onWritten((workspaceId) => this.ask(workspaceId));
  }

  private async ask(workspaceId: string): Promise<void> {
    try {
      await this.memory.ask({ workspaceId, threadId: null });
    } catch (error) {
      this.log.warn({ error }, 'reading was not asked for; the next sweep will');
    }
  }
}
