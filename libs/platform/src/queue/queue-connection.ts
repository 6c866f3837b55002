import { createPostgresBackend, Queue, Worker, type Job, type Processor, type WorkerOptions } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import pg from 'pg';
import type { Config } from '../config/config.js';

/** The PostgreSQL schema that belongs to BullMQ. */
export const QUEUE_SCHEMA = 'bullmq';

const QUEUE_NAME = 'frontporch';

// Only what we use of BullMQ's classes, since they are of another type for each backend.
type QueueMethods = Pick<
  Queue,
  | 'add'
  | 'getDeduplicationJobId'
  | 'remove'
  | 'upsertJobScheduler'
  | 'getJobSchedulers'
  | 'removeJobScheduler'
  | 'close'
>;
type WorkerMethods = Pick<Worker, 'waitUntilReady' | 'cancelAllJobs' | 'close'>;

export interface JobsQueue extends QueueMethods {
  on(event: 'error', listener: (error: Error) => void): unknown;
}

export interface JobsWorker extends WorkerMethods {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'stalled', listener: (jobId: string) => void): unknown;
  on(event: 'failed', listener: (job: Job | undefined, error: Error) => void): unknown;
}

export type WorkerSettings = Omit<WorkerOptions, 'connection' | 'prefix'>;

/** Where the queue lives: Redis when there is an address for it, else our PostgreSQL. */
export abstract class QueueConnection {
  abstract queue(): JobsQueue;
  abstract worker(process: Processor, settings: WorkerSettings): JobsWorker;
  /** Fails when the queue can't be reached. */
  abstract ping(): Promise<void>;
  abstract close(): Promise<void>;
}

/** Connects at the first use. */
export function connectQueue(
  config: Pick<Config, 'redisUrl' | 'workerConcurrency'>,
  databaseUrl: string,
  name = QUEUE_NAME,
): QueueConnection {
  if (config.redisUrl) return new RedisQueue(config.redisUrl, name);
  return new PostgresQueue(databaseUrl, config.workerConcurrency, name);
}

class RedisQueue extends QueueConnection {
  private readonly clients: Redis[] = [];

  constructor(
    private readonly url: string,
    private readonly name: string,
  ) {
    super();
  }

  queue(): JobsQueue {
    // A request must not hang while Redis is away: its command fails after one try.
    return new Queue(this.name, { connection: this.connect({ maxRetriesPerRequest: 1 }) });
  }

  worker(process: Processor, settings: WorkerSettings): JobsWorker {
    // BullMQ demands null here: a worker waits until Redis is back.
    return new Worker(this.name, process, { ...settings, connection: this.connect({ maxRetriesPerRequest: null }) });
  }

  async ping(): Promise<void> {
    const client = this.connect({ maxRetriesPerRequest: 0, retryStrategy: () => null });
    try {
      await client.ping();
    } finally {
      client.disconnect();
    }
  }

  async close(): Promise<void> {
    for (const client of this.clients) client.disconnect();
  }

  private connect(options: RedisOptions): Redis {
    const client = new Redis(this.url, { lazyConnect: true, connectTimeout: 5_000, ...options });
    // BullMQ reports the same errors at the queue or worker; without a listener ioredis would print them.
    client.on('error', () => undefined);
    this.clients.push(client);
    return client;
  }
}

class PostgresQueue extends QueueConnection {
  private readonly pool: pg.Pool;

  constructor(
    url: string,
    concurrency: number,
    private readonly name: string,
  ) {
    super();
    this.pool = new pg.Pool({
      connectionString: url,
      application_name: 'frontporch queue',
      options: `-c search_path=${QUEUE_SCHEMA}`,
      // One of them only listens; the others fetch, renew and finish, which is short work.
      max: Math.min(3 + concurrency, 10),
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    // BullMQ reports the same errors at the queue or worker; without a listener they would end the process.
    this.pool.on('error', () => undefined);
  }

  queue(): JobsQueue {
    return new Queue(this.name, { connection: this.pool }, createPostgresBackend);
  }

  worker(process: Processor, settings: WorkerSettings): JobsWorker {
    return new Worker(this.name, process, { ...settings, connection: this.pool }, createPostgresBackend);
  }

  async ping(): Promise<void> {
    await this.pool.query('select 1');
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
