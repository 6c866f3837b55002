import { Injectable } from '@nestjs/common';
import { JobHandler, type JobRun } from '#libs/platform';
import { readText, type ReadPayload } from '../memory.jobs.js';
import { InteractionReader } from '../texts/interaction-reader.service.js';
import { ThreadReader } from '../texts/thread-reader.service.js';

@Injectable()
export class ReadTextJob extends JobHandler<ReadPayload> {
  readonly job = readText;

  constructor(
    private readonly threads: ThreadReader,
    private readonly interactions: InteractionReader,
  ) {
    super();
  }

  run({ workspaceId, threadId }: ReadPayload, { signal }: JobRun): Promise<void> {
    if (threadId === null) return this.interactions.read(workspaceId, { signal });
    return this.threads.read(workspaceId, threadId, { signal });
  }
}
