import { Injectable } from '@nestjs/common';
import { Memory } from '#libs/memory';
import { Clock } from '#libs/platform';
import { ImportsRepository, type ImportToRun } from '../imports.repository.js';

/** Moves an import through the states of its run. */
@Injectable()
export class RunStates {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly memory: Memory,
    private readonly clock: Clock,
  ) {}

  begin(workspaceId: string, importId: string): Promise<ImportToRun | null> {
    return this.imports.begin(workspaceId, importId, this.clock.now());
  }

  /** What came in is read at once; `threadId` is null where it is spread over many threads, or none. */
  async finish(workspaceId: string, importId: string, threadId: string | null): Promise<void> {
    await this.imports.finish(workspaceId, importId, this.clock.now());
    if (threadId === null) await this.memory.askAll(workspaceId);
    else await this.memory.ask({ workspaceId, threadId });
  }

  fail(workspaceId: string, importId: string, problem: string): Promise<void> {
    return this.imports.fail(workspaceId, importId, problem, this.clock.now());
  }
}
