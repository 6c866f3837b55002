import { Injectable } from '@nestjs/common';
import { JobHandler, type JobRun } from '#libs/platform';
import { rescore, type WorkspacePayload } from '../followups.jobs.js';
import { Rescorer } from '../scoring/rescorer.service.js';

@Injectable()
export class RescoreJob extends JobHandler<WorkspacePayload> {
  readonly job = rescore;

  constructor(private readonly rescorer: Rescorer) {
    super();
  }

  async run({ workspaceId }: WorkspacePayload, { signal }: JobRun): Promise<void> {
    await this.rescorer.rescore(workspaceId, { signal });
  }
}
