import { Injectable } from '@nestjs/common';
import { JobHandler, type NoPayload } from '#libs/platform';
import { sweepUnread } from '../memory.jobs.js';
import { Memory } from '../memory.service.js';

@Injectable()
export class SweepUnreadJob extends JobHandler<NoPayload> {
  readonly job = sweepUnread;

  constructor(private readonly memory: Memory) {
    super();
  }

  run(): Promise<void> {
    return this.memory.sweep();
  }
}
