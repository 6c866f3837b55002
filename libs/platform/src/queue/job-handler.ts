import type { JobDefinition } from './job.definition.js';

/** One try at a job. */
export interface JobRun {
  /** 1 for the first try. */
  attempt: number;
  /** True when no further try follows. */
  last: boolean;
  /** Aborts on a timeout and when the worker must stop. */
  signal: AbortSignal;
}

/** Does one kind of job; may be run twice with the same payload and must leave the same result. */
export abstract class JobHandler<Payload> {
  abstract readonly job: JobDefinition<Payload>;
  abstract run(payload: Payload, run: JobRun): Promise<void>;
}
