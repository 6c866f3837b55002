import { JobQueue, JobWorker, Logger, NestLog, type Config, type PlatformParts } from '#libs/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { schedule } from './schedule.js';
import { WorkerModule } from './worker.module.js';

/** A worker at work; closing it lets running jobs end, and destroys the data source, which must be initialised. */
export async function createWorker(
  config: Config,
  dataSource: DataSource,
  platform: PlatformParts = {},
): Promise<INestApplicationContext> {
  const module = WorkerModule.forRoot(config, dataSource, platform);
  const context = await NestFactory.createApplicationContext(module, { bufferLogs: true, abortOnError: false });
  context.useLogger(new NestLog(context.get(Logger)));
  try {
    await context.get(JobWorker).start();
    await context.get(JobQueue).keepSchedule(schedule);
    return context;
  } catch (error) {
    await context.close();
    throw error;
  }
}
