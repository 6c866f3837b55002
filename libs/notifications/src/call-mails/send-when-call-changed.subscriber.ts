import { CallEvents, type ChangedCall } from '#libs/calls';
import { Logger } from '#libs/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CallMailJobs } from './call-mail-jobs.service.js';

/** Tells a change of a call without waiting for the next sweep, which repairs what is lost here. */
@Injectable()
export class SendWhenCallChanged implements OnModuleInit {
  constructor(
    private readonly events: CallEvents,
    private readonly jobs: CallMailJobs,
    private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.events.onChanged((call) => this.follow(call));
  }

  private async follow(call: ChangedCall): Promise<void> {
    try {
      await this.jobs.follow(call);
    } catch (error) {
      this.log.warn({ error }, 'mails of a call were not asked for; the next sweep will');
    }
  }
}
