import { Injectable } from '@nestjs/common';
import { JobHandler, type JobRun } from '#libs/platform';
import { runImport, type ImportPayload } from '../imports.jobs.js';
import { ImportRunner } from '../recording/import-runner.service.js';

@Injectable()
export class RunImportJob extends JobHandler<ImportPayload> {
  readonly job = runImport;

  constructor(private readonly runner: ImportRunner) {
    super();
  }

  async run({ workspaceId, importId }: ImportPayload, { last, signal }: JobRun): Promise<void> {
    try {
      await this.runner.run(workspaceId, importId, { signal });
    } catch (error) {
      // A worker that stops has not failed: the sweep asks for the rest.
      if (last && !signal.aborted) await this.runner.fail(workspaceId, importId);
      throw error;
    }
  }
}
