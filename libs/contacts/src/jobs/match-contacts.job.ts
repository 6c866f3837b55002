import { Injectable } from '@nestjs/common';
import { JobHandler, type JobRun } from '#libs/platform';
import { matchContacts, type MatchPayload } from '../contacts.jobs.js';
import { Matcher } from '../matching/workspace/matcher.service.js';

@Injectable()
export class MatchContactsJob extends JobHandler<MatchPayload> {
  readonly job = matchContacts;

  constructor(private readonly matcher: Matcher) {
    super();
  }

  async run({ workspaceId }: MatchPayload, { signal }: JobRun): Promise<void> {
    await this.matcher.match(workspaceId, { signal });
  }
}
