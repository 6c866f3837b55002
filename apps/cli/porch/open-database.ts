import { startEmbeddedPostgres, type Config } from '#libs/platform';
import { createDataSource } from '../../database/data-source.js';
import { migrate } from '../../database/migrate.js';
import { CommandFailure } from '../command-failure.js';

export type OpenDatabase = Awaited<ReturnType<typeof openDatabase>>;

/** The database of the configuration, or the embedded one (started, or shared with a running `start`), migrated. */
export async function openDatabase(config: Config, say: (line: string) => void = () => undefined) {
  const embedded = config.databaseUrl ? null : await startEmbeddedPostgres({ dataDir: config.dataDir, log: say });
  const url = config.databaseUrl ?? embedded?.url ?? '';
  const dataSource = createDataSource(url);
  const close = async () => {
    if (dataSource.isInitialized) await dataSource.destroy();
    await embedded?.stop();
  };
  try {
    await dataSource.initialize().catch((error: unknown) => {
      throw new CommandFailure(`The database at ${new URL(url).host} cannot be used: ${reason(error)}`);
    });
    return { dataSource, url, close, migrated: await migrate(dataSource) };
  } catch (error) {
    await close();
    throw error;
  }
}

// A refused connection to a name with several addresses is an AggregateError whose own message is empty.
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ');
  return error instanceof Error ? error.message : String(error);
}
