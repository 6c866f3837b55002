import { JobQueue, JobWorker, PlatformModule, readConfig } from '#libs/platform';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { createDataSource } from '../../database/data-source.js';
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

class TestModule {}

/** A worker as in production but for its handlers; not started yet. */
export async function openWorker(place: QueuePlace, handlers: Type[] = allHandlers): Promise<OpenWorker> {
  const config = readConfig({ NODE_ENV: 'test', LOG_LEVEL: process.env.LOG_LEVEL, REDIS_URL: place.redisUrl ?? '' });
  const dataSource = await createDataSource(place.databaseUrl, { poolSize: 4 }).initialize();
  const platform = PlatformModule.forRoot(config, dataSource, { queueName: place.queueName });
  const context = await NestFactory.createApplicationContext(
    {
      module: TestModule,
      imports: [platform, DiscoveryModule],
      providers: [JobWorker, RunRecord, ...handlers],
    },
    { logger: false },
  );
  return { context, worker: context.get(JobWorker), queue: context.get(JobQueue), record: context.get(RunRecord) };
}
