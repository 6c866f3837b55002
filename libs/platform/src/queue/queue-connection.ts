import { createPostgresBackend, Queue, Worker, type Processor, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Config } from '../config/config.js';

/** The PostgreSQL schema that belongs to BullMQ. */
export const QUEUE_SCHEMA = 'bullmq';

const QUEUE_NAME = 'frontporch';

export type AnyQueue = Queue<any, any, string, any, any, any, any, any>;
export type AnyWorker = Worker<any, any, string, any, any, any>;
type WorkerSettings = Omit<WorkerOptions, 'connection'>;

/** Where the queue lives: Redis when there is an address for it, else our PostgreSQL. */
export abstract class QueueConnection {
  abstract queue(): AnyQueue;
  abstract worker(process: Processor, settings: WorkerSettings): AnyWorker;
  abstract close(): Promise<void>;
}

export function connectQueue(
  config: Pick<Config, 'redisUrl' | 'workerConcurrency'>,
  databaseUrl: string,
): QueueConnection {
  if (config.redisUrl) return new RedisQueue(config.redisUrl);
  return new PostgresQueue(databaseUrl, config.workerConcurrency);
}

class RedisQueue extends QueueConnection {
  private readonly redis: Redis;

  constructor(url: string) {
    super();
    // BullMQ demands null: its blocking reads must outlive a restart of Redis.
    this.redis = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
    this.redis.on('error', () => undefined);
  }

  queue(): AnyQueue {
    return new Queue(QUEUE_NAME, { connection: this.redis });
  }

  worker(process: Processor, settings: WorkerSettings): AnyWorker {
    return new Worker(QUEUE_NAME, process, { ...settings, connection: this.redis });
  }

  async close(): Promise<void> {
    this.redis.disconnect();
  }
}

class PostgresQueue extends QueueConnection {
  private readonly pool: pg.Pool;

  constructor(url: string, concurrency: number) {
    super();
    this.pool = new pg.Pool({
      connectionString: url,
      application_name: 'frontporch queue',
      options: `-c search_path=${QUEUE_SCHEMA}`,
      // One of them only listens; the others fetch, renew and finish, which is short work.
      max: Math.min(2 + concurrency, 10),
      keepAlive: true,
    });
  }

  queue(): AnyQueue {
    return new Queue(QUEUE_NAME, { connection: this.pool }, createPostgresBackend);
  }

  worker(process: Processor, settings: WorkerSettings): AnyWorker {
    return new Worker(QUEUE_NAME, process, { ...settings, connection: this.pool }, createPostgresBackend);
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
