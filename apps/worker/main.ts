import 'reflect-metadata';
import { ConfigError, readConfig, type Config } from '#libs/platform';
import { createDataSource } from '../database/data-source.js';
import { createWorker } from './create-worker.js';

// Reading a large import back takes longer than a request ever may.
const STATEMENT_TIMEOUT_MS = 15 * 60_000;

/** The worker alone, on a database that is migrated; as many of them may run as there is work for. */
async function main(): Promise<void> {
  const config = readOrExit();
  if (!config.databaseUrl)
    fail('DATABASE_URL must be set; or run `frontporch start`, which brings a database of its own.');
  const options = { poolSize: config.workerConcurrency + 4, statementTimeoutMs: STATEMENT_TIMEOUT_MS };
  const worker = await createWorker(config, await createDataSource(config.databaseUrl, options).initialize());
  worker.enableShutdownHooks();
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
