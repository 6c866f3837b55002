import { JobQueue, JobWorker, readConfig } from '#libs/platform';
import { Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createDataSource } from '../../database/data-source.js';
import { WorkerModule } from '../worker.module.js';
import { allHandlers, RunRecord } from './recorded.jobs.js';

/** Where a spec's queue lives. */
export interface QueuePlace {
  databaseUrl: string;
  redisUrl: string | null;
  queueName: string;
}

export interface OpenWorker {
  context: INestApplicationContext;
  worker: JobWorker;
  queue: JobQueue;
  record: RunRecord;
}

@Module({})
class TestModule {}

/** A worker as in production, with handlers of its spec beside the rooms'; not started yet. */
export async function openWorker(place: QueuePlace, handlers: Type[] = allHandlers): Promise<OpenWorker> {
  const config = readConfig({ NODE_ENV: 'test', LOG_LEVEL: process.env.LOG_LEVEL, REDIS_URL: place.redisUrl ?? '' });
  const dataSource = await createDataSource(place.databaseUrl, { poolSize: 4 }).initialize();
  const production = WorkerModule.forRoot(config, dataSource, { queueName: place.queueName });
  const context = await NestFactory.createApplicationContext(
    { module: TestModule, imports: [production], providers: [RunRecord, ...handlers] },
    { logger: false },
  );
  const get = <T>(type: Type<T>) => context.get(type, { strict: false });
  return { context, worker: get(JobWorker), queue: get(JobQueue), record: get(RunRecord) };
}
