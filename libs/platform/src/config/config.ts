import type { MailServer } from '../mail/mail.js';

export type NodeEnvironment = 'development' | 'production' | 'test';
export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/** Everything that may be set from outside, checked once at start; injectable by its class. */
export class Config {
  readonly nodeEnv: NodeEnvironment;
  readonly host: string;
  readonly port: number;
  /** Null means the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Null means that the queue lives in PostgreSQL. */
  readonly redisUrl: string | null;
  readonly dataDir: string;
  /** Where people reach the product, without a slash at the end. */
  readonly publicUrl: string | null;
  /** Asked for on the first visit, so that a stranger can't become the owner of a public address. */
  readonly setupCode: string | null;
  readonly logLevel: LogLevel;
  readonly trustProxy: boolean;
  readonly secureCookies: boolean;
  readonly workerConcurrency: number;
  readonly importMaxBytes: number;
  /** Of all files of one import together. */
  readonly importFilesMaxBytes: number;
  /** Sends the mails of workspaces that have no server of their own; null: those send none. */
  readonly mailServer: MailServer | null;
  /** Seals what must be kept secret in the database, the same for all processes; null: a key file in `dataDir`. */
  readonly secretKey: string | null;
  /** IP addresses and networks outside of the open internet from which files may be fetched all the same, such as a home's. */
  readonly fetchAllow: readonly string[];

  constructor(values: Config) {
    Object.assign(this, values);
  }
}

export interface VariableProblem {
  variable: string;
  problem: string;
}

/** Names every bad variable at once, so that one look at the log is enough. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: VariableProblem[]) {
    super(['The configuration is wrong:', ...problems.map((bad) => `  ${bad.variable} ${bad.problem}`)].join('\n'));
  }
}
