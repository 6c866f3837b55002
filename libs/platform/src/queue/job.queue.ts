import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Logger } from '../logging/logger.js';
import type { JobDefinition, JobOptions, NoPayload } from './job.definition.js';
import { QueueConnection, type JobsQueue } from './queue-connection.js';
import { settlesWithin } from './settles-within.js';

const CLOSE_PATIENCE_MS = 5_000;

export interface EnqueueOptions {
  /** While a job with this id waits or runs, a second one is not added. */
  id?: string;
  delayMs?: number;
}

export interface RecurringJob {
  job: JobDefinition<NoPayload>;
  everyMs: number;
}

/** Asks for jobs. Enqueue after the transaction has committed; a payload holds ids only. */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  private opened: JobsQueue | null = null;

  constructor(
    private readonly connection: QueueConnection,
    private readonly log: Logger,
  ) {}

  async enqueue<Payload>(job: JobDefinition<Payload>, payload: Payload, options: EnqueueOptions = {}): Promise<void> {
    const deduplication = options.id === undefined ? undefined : { id: `${job.name}:${options.id}` };
    await this.queue().add(job.name, payload, { ...jobOptions(job), deduplication, delay: options.delayMs });
  }

  /** Takes a job that was asked for under this id back; one that runs by now ends as it would. */
  async withdraw<Payload>(job: JobDefinition<Payload>, id: string): Promise<void> {
    const jobId = await this.queue().getDeduplicationJobId(`${job.name}:${id}`);
    if (jobId !== null) await this.queue().remove(jobId);
  }

  /** Makes these the only recurring jobs; each runs once among all workers, however many ask for this. */
  async keepSchedule(recurring: RecurringJob[]): Promise<void> {
    for (const { job, everyMs } of recurring) {
      const template = { name: job.name, data: {}, opts: jobOptions(job) };
      await this.queue().upsertJobScheduler(job.name, { every: everyMs }, template);
    }
    const names = new Set(recurring.map(({ job }) => job.name));
    for (const { key } of await this.queue().getJobSchedulers()) {
      if (!names.has(key)) await this.queue().removeJobScheduler(key);
    }
  }

  /** Fails when the queue can't be reached. */
  ping(): Promise<void> {
    return this.connection.ping();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.opened?.close();
    // A database that went away first must not keep the process from ending.
    const closed = await settlesWithin(CLOSE_PATIENCE_MS, this.connection.close());
    if (!closed) this.log.warn({}, 'queue connection did not close');
  }

  // Opened by the first job: a command that only reads needs no connection to the queue.
  private queue(): JobsQueue {
    if (!this.opened) {
      this.opened = this.connection.queue();
      this.opened.on('error', (error: Error) => this.log.error({ error }, 'queue connection failed'));
    }
    return this.opened;
  }
}

function jobOptions(job: JobOptions) {
  return {
    attempts: job.attempts,
    backoff: { type: 'exponential', delay: job.backoffMs },
    removeOnComplete: 1_000,
    removeOnFail: 5_000,
  };
}
