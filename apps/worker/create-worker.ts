import { JobQueue, JobWorker, Logger, NestLog, type Config, type PlatformParts } from '#libs/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import type { ConnectionOptions } from '../database/data-source.js';
import { schedule } from './schedule.js';
import { WorkerModule } from './worker.module.js';

// Reading a large import back takes longer than a request ever may.
const STATEMENT_TIMEOUT_MS = 15 * 60_000;

/** What a worker's data source is made with. */
export function workerConnections(config: Config): ConnectionOptions {
  return { poolSize: config.workerConcurrency + 4, statementTimeoutMs: STATEMENT_TIMEOUT_MS };
}

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
