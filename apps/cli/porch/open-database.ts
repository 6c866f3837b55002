import { startEmbeddedPostgres, type Config } from '#libs/platform';
import { DatabaseNotReadyError } from '../../database/extensions.js';
import { createDataSource, type ConnectionOptions } from '../../database/data-source.js';
import { migrate } from '../../database/migrate.js';
import { CommandFailure } from '../command-failure.js';

export type OpenDatabase = Awaited<ReturnType<typeof openDatabase>>;

/** The database of the configuration, or the embedded one (started, or shared with a running `start`), migrated. */
export async function openDatabase(config: Config, say: (line: string) => void = () => undefined) {
  const embedded = config.databaseUrl ? null : await startEmbeddedPostgres({ dataDir: config.dataDir, log: say });
  const url = config.databaseUrl ?? embedded?.url ?? '';
  const close = async () => embedded?.stop();
  // Each application closes its own connections, so each gets its own data source.
  const connect = (options?: ConnectionOptions) => createDataSource(url, options).initialize();
  try {
    return { connect, close, migrated: await migrate(url, { queueInDatabase: config.redisUrl === null }) };
  } catch (error) {
    await close();
    throw explain(error, url);
  }
}

function explain(error: unknown, url: string): unknown {
  if (error instanceof DatabaseNotReadyError) return new CommandFailure(error.message);
  const { code } = error as NodeJS.ErrnoException;
  // Of the connection itself: no address, nobody there, or refused by name, password or database.
  const refused = /^(ENOTFOUND|EAI_AGAIN|ECONN\w+|EHOSTUNREACH|ETIMEDOUT|28...|3D000|53300|57P03)$/.test(code ?? '');
  return refused ? new CommandFailure(`The database at ${new URL(url).host} cannot be used: ${reason(error)}`) : error;
}

// A refused connection to a name with several addresses is an AggregateError whose own message is empty.
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ');
  return error instanceof Error ? error.message : String(error);
}
