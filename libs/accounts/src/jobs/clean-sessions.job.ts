import { Injectable } from '@nestjs/common';
import { JobHandler, type NoPayload } from '#libs/platform';
import { cleanSessions } from '../accounts.jobs.js';
import { Leftovers } from '../sign-in/leftovers.service.js';

@Injectable()
export class CleanSessionsJob extends JobHandler<NoPayload> {
  readonly job = cleanSessions;

  constructor(private readonly leftovers: Leftovers) {
    super();
  }

  run(): Promise<void> {
    return this.leftovers.clean();
  }
}
