import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { WaitingError, type Job } from 'bullmq';
import { Config } from '../config/config.js';
import { Logger } from '../logging/logger.js';
import { JobHandler } from './job-handler.js';
import { declaredJobs } from './job.definition.js';
import { matchHandlers, type AnyHandler } from './match-handlers.js';
import { QueueConnection, type JobsWorker } from './queue-connection.js';
import { settlesWithin } from './settles-within.js';

export interface WorkerPace {
  /** How long a job stays with a worker that gives no sign of life (it gives one every half of it). */
  lockMs?: number;
  /** How long a stop waits for running jobs before it aborts them. */
  graceMs?: number;
}

// A job that kills its worker again and again must not do so for ever.
const MOST_STALLS = 3;
const AFTER_ABORT_MS = 5_000;

/** Runs jobs by the handlers among the application's providers; several processes may work on one queue. */
@Injectable()
export class JobWorker implements BeforeApplicationShutdown {
  private worker: JobsWorker | null = null;
  private handlers = new Map<string, AnyHandler>();
  private graceMs = 20_000;
  private stopping = false;

  constructor(
    private readonly connection: QueueConnection,
    private readonly config: Config,
    private readonly discovery: DiscoveryService,
    private readonly log: Logger,
  ) {}

  /** Fails when a declared job has no handler, or two. */
  async start({ lockMs = 30_000, graceMs = 20_000 }: WorkerPace = {}): Promise<void> {
    this.handlers = matchHandlers(declaredJobs(), this.findHandlers());
    this.graceMs = graceMs;
    this.worker = this.connection.worker((job, token, signal) => this.process(job, token, signal), {
      concurrency: this.config.workerConcurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      maxStalledCount: MOST_STALLS,
    });
    this.worker.on('error', (error) => this.log.error({ error }, 'worker failed'));
    this.worker.on('stalled', (jobId) => this.log.warn({ jobId }, 'job given back: its worker gave no sign of life'));
    this.worker.on('failed', (job, error) => this.logFailure(job, error));
    await this.worker.waitUntilReady();
    this.log.info({ jobs: this.handlers.size, concurrency: this.config.workerConcurrency }, 'worker started');
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  /** Waits for running jobs, then aborts them by their signal; an aborted job goes back into the queue. */
  async stop(): Promise<void> {
    const { worker } = this;
    if (!worker) return;
    this.worker = null;
    const closed = worker.close();
    if (await settlesWithin(this.graceMs, closed)) return;
    this.stopping = true;
    worker.cancelAllJobs('the worker stops');
    if (!(await settlesWithin(AFTER_ABORT_MS, closed))) this.log.warn({}, 'worker stopped while a job did not let go');
  }

  private findHandlers(): AnyHandler[] {
    const providers = this.discovery.getProviders().map((wrapper) => wrapper.instance as unknown);
    const handlers = providers.filter((provider) => provider instanceof JobHandler);
    return [...new Set(handlers)] as AnyHandler[];
  }

  // BullMQ passes a signal only to a function with three parameters.
  private async process(job: Job, token: string | undefined, signal: AbortSignal | undefined): Promise<void> {
    const handler = this.handlers.get(job.name);
    if (!handler) throw new Error(`No handler for the job ${job.name}: is a newer version running beside this one?`);
    const started = performance.now();
    try {
      await runOnce(handler, job, signal ?? new AbortController().signal);
    } catch (error) {
      if (!this.stopping) throw error;
      // Stopping is not the job's fault and must not cost it a try.
      await job.moveToWait(token);
      throw new WaitingError();
    }
    this.log.info({ job: job.name, jobId: job.id, ms: Math.round(performance.now() - started) }, 'job done');
  }

  private logFailure(job: Job | undefined, error: Error): void {
    const fields = { job: job?.name, jobId: job?.id, attempt: job?.attemptsMade, error };
    const willRetry = job !== undefined && job.attemptsMade < (job.opts.attempts ?? 1) && !job.finishedOn;
    if (willRetry) this.log.warn(fields, 'job failed and will be tried again');
    else this.log.error(fields, 'job failed');
  }
}

/** One try; ends as soon as the signal aborts, even where the handler does not listen to it. */
async function runOnce(handler: AnyHandler, job: Job, stop: AbortSignal): Promise<void> {
  const { attempts, timeoutMs } = handler.job;
  const signal = timeoutMs === undefined ? stop : AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]);
  const attempt = job.attemptsMade + 1;
  const run = { attempt, last: attempt >= (job.opts.attempts ?? attempts), signal };
  const aborted = new Promise<never>((_resolve, reject) => {
    const fail = () => reject(new Error(stop.aborted ? 'The worker stops.' : `Took longer than ${timeoutMs} ms.`));
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
  await Promise.race([handler.run(job.data as never, run), aborted]);
}
