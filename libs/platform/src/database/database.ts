import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import pg from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';

/** An open transaction: services pass it on, only repositories and queries use it. */
export type Tx = EntityManager;

/** The address a data source was made from, for what needs connections of its own. */
export function databaseUrl(dataSource: DataSource): string {
  const { options } = dataSource;
  if (options.type !== 'postgres' || !options.url)
    throw new Error('The data source must be made from a PostgreSQL address.');
  return options.url;
}

/** Transactions, plain SQL and locks; rows always come back as a plain array, whatever the statement. */
@Injectable()
export class Database {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }

  async query<Row = unknown>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return await rowsOf<Row>(runner, sql, parameters);
    } finally {
      await runner.release();
    }
  }

  queryIn<Row = unknown>(tx: Tx, sql: string, parameters: unknown[] = []): Promise<Row[]> {
    if (!tx.queryRunner) throw new Error('queryIn needs the manager of an open transaction.');
    return rowsOf<Row>(tx.queryRunner, sql, parameters);
  }

  /** Whether the work of such a lock is under way, here or in another process. */
  async isLocked(key: string): Promise<boolean> {
    const sql = 'select not pg_try_advisory_xact_lock_shared(hashtextextended($1, 0)) as held';
    const [row] = await this.query<{ held: boolean }>(sql, [key]);
    return row!.held;
  }

  /**
   * Runs the work while no other process holds the same key; waits for its turn.
   * The lock has a connection of its own, outside of the pool: work that needs the pool can never wait for itself.
   */
  async withLock<T>(key: string, work: () => Promise<T>): Promise<T> {
    const client = new pg.Client({
      connectionString: databaseUrl(this.dataSource),
      application_name: 'frontporch lock',
      keepAlive: true,
    }) as pg.Client & HeldOrNot;
    const lost = new Promise<never>((_resolve, reject) => client.on('error', reject));
    lost.catch(() => undefined);
    await client.connect();
    try {
      await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [key]);
      // What keeps the process alive is the work: at a stop the lock of work that does not let go must not.
      client.unref();
      return await Promise.race([work(), lost]);
    } finally {
      // Closing the connection gives the lock back, also where unlocking could fail.
      client.ref();
      await client.end().catch(() => undefined);
    }
  }
}

/** Whether the process lives for this connection; pg's types leave it out. */
interface HeldOrNot {
  ref(): void;
  unref(): void;
}

// TypeORM's plain result of an UPDATE or DELETE is [rows, count]; the structured one has rows for every statement.
async function rowsOf<Row>(runner: QueryRunner, sql: string, parameters: unknown[]): Promise<Row[]> {
  const result = await runner.query(sql, parameters, true);
  return (result.records ?? []) as Row[];
}
