import 'reflect-metadata';
import { ConfigError, keepHeapSmall, readConfig, type Config } from '#libs/platform';
import { createDataSource } from '../database/data-source.js';
import { createWorker, workerConnections } from './create-worker.js';
import { keepBeating } from './heartbeat.js';

/** The worker alone, on a database that is migrated; as many of them may run as there is work for. */
async function main(): Promise<void> {
  keepHeapSmall();
  const config = readOrExit();
  if (!config.databaseUrl)
    fail('DATABASE_URL must be set; or run `frontporch start`, which brings a database of its own.');
  const dataSource = createDataSource(config.databaseUrl, workerConnections(config));
  const worker = await createWorker(config, await dataSource.initialize());
  worker.enableShutdownHooks();
  keepBeating();
}

function readOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return fail(error.message);
  }
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

await main();
