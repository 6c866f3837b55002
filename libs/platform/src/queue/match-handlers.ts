import type { JobRun } from './job-handler.js';
import type { JobDefinition } from './job.definition.js';

/** A handler of whatever payload. */
export interface AnyHandler {
  readonly job: JobDefinition<unknown>;
  run(payload: never, run: JobRun): Promise<void>;
}

/** The boot check: each declared job has exactly one handler; throws an error that names every job without. */
export function matchHandlers(jobs: JobDefinition<never>[], handlers: AnyHandler[]): Map<string, AnyHandler> {
  const problems: string[] = [];
  for (const { name } of jobs) {
    const own = handlers.filter((handler) => handler.job.name === name).map((handler) => handler.constructor.name);
    if (own.length === 0) problems.push(`${name} has no handler`);
    if (own.length > 1) problems.push(`${name} has ${own.length} handlers: ${own.join(', ')}`);
  }
  if (problems.length > 0) throw new Error(`The jobs and their handlers do not match: ${problems.join('; ')}.`);
  return new Map(handlers.map((handler) => [handler.job.name, handler]));
}
