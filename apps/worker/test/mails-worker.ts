import 'reflect-metadata';
import { Config, readConfig } from '#libs/platform';
import { createDataSource } from '../../database/data-source.js';
import { createWorker, workerConnections } from '../create-worker.js';

// Started by a spec as a process of its own, to be killed while it sends a mail.
const { environment, queueName } = JSON.parse(process.argv[2] ?? '') as {
  environment: Record<string, string>;
  queueName: string;
};
const config = new Config({ ...readConfig(environment), workerConcurrency: 2 });
const dataSource = await createDataSource(environment['DATABASE_URL']!, workerConnections(config)).initialize();
await createWorker(config, dataSource, { queueName });
