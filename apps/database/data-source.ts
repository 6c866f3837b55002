import { DataSource, type DataSourceOptions } from 'typeorm';
import { ThePorch1795400000000 } from './migrations/1795400000000-the-porch.migration.js';

type EntityClass = new () => object;

/** Every entity of every room, one line a room. */
const entities: EntityClass[] = [];

const migrations = [ThePorch1795400000000];

export interface ConnectionOptions {
  poolSize?: number;
  /** 0 means no limit; the default suits requests, long jobs ask for more. */
  statementTimeoutMs?: number;
}

/** Not yet connected: call `initialize()`. */
export function createDataSource(url: string, options: ConnectionOptions = {}): DataSource {
  const { poolSize = 10, statementTimeoutMs = 60_000 } = options;
  const settings: DataSourceOptions = {
    type: 'postgres',
    url,
    entities,
    migrations,
    applicationName: 'frontporch',
    installExtensions: false,
    poolSize,
    connectTimeoutMS: 10_000,
    extra: { keepAlive: true, statement_timeout: statementTimeoutMs },
  };
  return new DataSource(settings);
}
