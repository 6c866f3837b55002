import { Injectable } from '@nestjs/common';
import { JobHandler, type JobRun } from '#libs/platform';
import { fitRhythm, type WorkspacePayload } from '../followups.jobs.js';
import { RhythmFitter } from '../rhythm/porch/rhythm-fitter.service.js';

@Injectable()
export class FitRhythmJob extends JobHandler<WorkspacePayload> {
  readonly job = fitRhythm;

  constructor(private readonly fitter: RhythmFitter) {
    super();
  }

  run({ workspaceId }: WorkspacePayload, { signal }: JobRun): Promise<void> {
    return this.fitter.fit(workspaceId, { signal });
  }
}
