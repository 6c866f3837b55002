import pg from 'pg';
import { readPassword, SUPERUSER } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { isAlive, readPostmaster, removeStalePostmaster, type Postmaster } from './postmaster-file.js';

const DATABASE = 'frontporch';

// Held, shared, by every process that uses the server; advisory locks end with their connection, even after a kill -9.
const USERS_LOCK = 1795400001;

/** One process's part in a running server, so that only the last one to leave turns it off. */
export class ServerShare {
  private constructor(
    private readonly client: pg.Client,
    readonly url: string,
    readonly pid: number,
  ) {}

  /** Takes a part in the cluster's server; 'busy' while it starts, stops or recovers, 'nobody' when none runs. */
  static async join(cluster: string): Promise<ServerShare | 'busy' | 'nobody'> {
    const postmaster = await readPostmaster(cluster);
    if (!postmaster) return 'nobody';
    try {
      return await ServerShare.connect(postmaster, await readPassword(cluster));
    } catch (error) {
      if (error instanceof EmbeddedPostgresError) throw error;
      if (await isAlive(cluster, postmaster)) return whyNot(error, cluster);
      await removeStalePostmaster(cluster, postmaster);
      return 'nobody';
    }
  }

  private static async connect({ pid, port }: Postmaster, password: string): Promise<ServerShare> {
    const address = (database: string) =>
      `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
    const client = new pg.Client({
      connectionString: address('postgres'),
      application_name: 'frontporch share',
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select pg_advisory_lock_shared($1)', [USERS_LOCK]);
      await makeDatabase(client);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    return new ServerShare(client, address(DATABASE), pid);
  }

  /** Gives the part back; true when nobody else uses the server, and then nobody new gets in. Null: it no longer answers. */
  async leave(): Promise<boolean | null> {
    try {
      await this.client.query('select pg_advisory_unlock_shared($1)', [USERS_LOCK]);
      const { rows } = await this.client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [
        USERS_LOCK,
      ]);
      return rows[0]?.last === true;
    } catch {
      return null;
    }
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}

function whyNot(error: unknown, cluster: string): 'busy' {
  const { code, message } = error as NodeJS.ErrnoException;
  // Refused by password or right: waiting would not help.
  if (!code?.startsWith('28')) return 'busy';
  throw new EmbeddedPostgresError(`The PostgreSQL that runs in ${cluster} refuses Frontporch: ${message}`, {
    cause: error,
  });
}

async function makeDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
  if (rows.length > 0) return;
  await client.query(`create database ${DATABASE}`).catch((error: { code?: string }) => {
    // Another process was faster: 42P04 = it is there, 23505 = it has just been made.
    if (error.code !== '42P04' && error.code !== '23505') throw error;
  });
}
