import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Clock, SystemClock } from './clock/clock.js';
import { Config } from './config/config.js';
import { databaseUrl } from './database/database.js';
import { DatabaseModule } from './database/database.module.js';
import { WebFetcher } from './http/fetching/web-fetcher.js';
import { Logger, newLogger } from './logging/logger.js';
import { Mailer } from './mail/mail.js';
import { SmtpMailer } from './mail/smtp-mailer.js';
import { JobQueue } from './queue/job.queue.js';
import { connectQueue, QueueConnection } from './queue/queue-connection.js';
import { Sealer } from './sealing/sealer.js';

export interface PlatformParts {
  clock?: Clock;
  logger?: Logger;
  /** Specs record mails instead of sending them. */
  mailer?: Mailer;
  /** Only specs that share a Redis need another one. */
  queueName?: string;
}

/** Config, Clock, Logger, Database and JobQueue for every room of one application. */
@Module({})
export class PlatformModule {
  /** The data source must be initialised; it is destroyed when the application closes. */
  static forRoot(
    config: Config,
    dataSource: DataSource,
    { clock, logger, mailer, queueName }: PlatformParts = {},
  ): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [DatabaseModule.forRoot(dataSource)],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock ?? new SystemClock() },
        { provide: Logger, useValue: logger ?? newLogger(config) },
        { provide: QueueConnection, useFactory: () => connectQueue(config, databaseUrl(dataSource), queueName) },
        { provide: Mailer, useValue: mailer ?? new SmtpMailer() },
        { provide: WebFetcher, useValue: new WebFetcher(config) },
        Sealer,
        JobQueue,
      ],
      exports: [Config, Clock, Logger, Mailer, WebFetcher, Sealer, JobQueue, QueueConnection],
    };
  }
}
