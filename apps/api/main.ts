import 'reflect-metadata';
import { ConfigError, Logger, readConfig, type Config } from '#libs/platform';
import { createDataSource } from '../database/data-source.js';
import { createApi } from './create-api.js';

/** The API alone, on a database that `DATABASE_URL` names and that is migrated; `frontporch start` needs neither. */
async function main(): Promise<void> {
  const config = readOrExit();
  const { databaseUrl } = config;
  if (!databaseUrl)
    return fail('DATABASE_URL must be set; or run `frontporch start`, which brings a database of its own.');
  const app = await createApi(config, await createDataSource(databaseUrl).initialize());
  app.enableShutdownHooks();
  await app.listen(config.port, config.host);
  app.get(Logger).info({ host: config.host, port: config.port }, 'api listens');
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
