export interface JobOptions {
  /** How often it is tried before it counts as failed. */
  attempts: number;
  /** The wait before the second try; it doubles with every further one. */
  backoffMs: number;
  /** After this long the run's signal aborts, and the try has failed. */
  timeoutMs?: number;
}

/** A job that may be asked for: its name, the type of its payload (ids only) and how hard it is tried. */
export interface JobDefinition<Payload> extends Readonly<JobOptions> {
  readonly name: string;
  /** Only for the compiler: ties the payload's type to the definition. */
  readonly payload?: Payload;
}

/** For a job that needs to know nothing, such as a sweep. */
export type NoPayload = Record<string, never>;

const declared = new Map<string, JobDefinition<never>>();

/** Declares a job, once, in its room's `<room>.jobs.ts`. */
export function defineJob<Payload extends object>(name: string, options: JobOptions): JobDefinition<Payload> {
  if (declared.has(name)) throw new Error(`The job ${name} is declared twice.`);
  const job: JobDefinition<Payload> = Object.freeze({ name, ...options });
  declared.set(name, job as JobDefinition<never>);
  return job;
}

export function declaredJobs(): JobDefinition<never>[] {
  return [...declared.values()];
}

/** For specs, which share a process: the next one has no handlers of these. */
export function undeclareJobs(jobs: { name: string }[]): void {
  for (const { name } of jobs) declared.delete(name);
}
