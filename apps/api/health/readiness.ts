import { Injectable } from '@nestjs/common';
import { Database, JobQueue, Logger, ProblemError } from '#libs/platform';
import { migrationNames } from '../../database/data-source.js';

const ANSWER_WITHIN_MS = 3_000;

/** 503; its detail names the part that does not answer. */
export class NotReadyError extends ProblemError {
  readonly status = 503;
}

/** Whether requests can be served: the database answers and is up to date, the queue can be reached. */
@Injectable()
export class Readiness {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly log: Logger,
  ) {}

  async check(): Promise<void> {
    const applied = await this.ask('The database', () =>
      this.database.query<{ name: string }>('select name from migrations'),
    );
    const names = new Set(applied.map(({ name }) => name));
    const missing = migrationNames().filter((name) => !names.has(name));
    if (missing.length > 0) throw new NotReadyError('The database is not up to date: run `frontporch migrate`.');
    await this.ask('The queue', () => this.queue.ping());
  }

  private async ask<T>(part: string, question: () => Promise<T>): Promise<T> {
    const late = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const silence = new Promise<never>((_, reject) =>
      late.addEventListener('abort', () => reject(new Error('no answer in time'))),
    );
    try {
      return await Promise.race([question(), silence]);
    } catch (error) {
      this.log.error({ error }, 'not ready');
      throw new NotReadyError(`${part} does not answer.`);
    }
  }
}
