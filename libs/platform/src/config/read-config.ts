import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { isAddressOrNetwork } from '../http/fetching/public-address.js';
import type { MailServer } from '../mail/mail.js';
import { Config, ConfigError, type VariableProblem } from './config.js';
import { readSmtp } from './read-smtp.js';

const MEBIBYTE = 1024 * 1024;
const SHORTEST_SECRET = 16;
const environments = ['development', 'production', 'test'] as const;
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Reads the environment; throws a ConfigError that names every bad variable. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = new Variables(env);
  const nodeEnv = read.oneOf('NODE_ENV', environments, 'development');
  const publicUrl = read.address('PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ?? null;
  const config = new Config({
    nodeEnv,
    host: read.text('HOST') ?? '127.0.0.1',
    port: read.whole('PORT', 3000, 0, 65_535),
    databaseUrl: read.address('DATABASE_URL', ['postgres:', 'postgresql:']),
    redisUrl: read.address('REDIS_URL', ['redis:', 'rediss:']),
    dataDir: resolve(read.text('FRONTPORCH_DATA_DIR') ?? defaultDataDir(env)),
    publicUrl,
    setupCode: read.text('SETUP_CODE'),
    logLevel: read.oneOf('LOG_LEVEL', levels, nodeEnv === 'test' ? 'silent' : 'info'),
    trustProxy: read.yesOrNo('TRUST_PROXY', false),
    secureCookies: read.yesOrNo('SECURE_COOKIES', publicUrl?.startsWith('https:') ?? false),
    workerConcurrency: read.whole('WORKER_CONCURRENCY', 4, 1, 64),
    importMaxBytes: read.whole('IMPORT_MAX_MB', 32, 1, 1024) * MEBIBYTE,
    importFilesMaxBytes: read.whole('IMPORT_FILES_MAX_MB', 8_192, 1, 1_048_576) * MEBIBYTE,
    mailServer: read.mailServer('SMTP_URL', 'MAIL_FROM'),
    secretKey: read.secret('SECRET_KEY', SHORTEST_SECRET),
    fetchAllow: read.networks('FETCH_ALLOW'),
  });
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return config;
}

function defaultDataDir(env: NodeJS.ProcessEnv): string {
  if (env.XDG_DATA_HOME) return join(env.XDG_DATA_HOME, 'frontporch');
  // The embedded PostgreSQL of root runs as a user of its own, who may not enter root's home.
  if (process.getuid?.() === 0) return '/var/lib/frontporch';
  return join(homedir(), '.local', 'share', 'frontporch');
}

/** An empty variable counts as not set: compose files write `PORT=` for "the default". */
class Variables {
  readonly problems: VariableProblem[] = [];

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  text(variable: string): string | null {
    return this.env[variable]?.trim() || null;
  }

  oneOf<Choice extends string>(variable: string, choices: readonly Choice[], otherwise: Choice): Choice {
    const text = this.text(variable);
    if (text === null) return otherwise;
    const chosen = choices.find((choice) => choice === text.toLowerCase());
    return chosen ?? this.bad(variable, `must be one of ${choices.join(', ')}`, otherwise);
  }

  whole(variable: string, otherwise: number, least: number, most: number): number {
    const text = this.text(variable);
    if (text === null) return otherwise;
    const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (number >= least && number <= most) return number;
    return this.bad(variable, `must be a whole number from ${least} to ${most}`, otherwise);
  }

  yesOrNo(variable: string, otherwise: boolean): boolean {
    const text = this.text(variable)?.toLowerCase();
    if (text === undefined) return otherwise;
    if (['true', 'yes', 'on', '1'].includes(text)) return true;
    if (['false', 'no', 'off', '0'].includes(text)) return false;
    return this.bad(variable, 'must be true or false', otherwise);
  }

  address(variable: string, protocols: string[]): string | null {
    const text = this.text(variable);
    if (text === null) return null;
    if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
    return this.bad(
      variable,
      `must be an address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`,
      null,
    );
  }

  secret(variable: string, shortest: number): string | null {
    const text = this.text(variable);
    if (text === null || text.length >= shortest) return text;
    return this.bad(variable, `must have at least ${shortest} characters`, null);
  }

  networks(variable: string): string[] {
    const entries = (this.text(variable) ?? '').split(/[\s,]+/).filter((entry) => entry !== '');
    if (entries.every(isAddressOrNetwork)) return entries;
    return this.bad(variable, 'must be IP addresses or networks such as 192.168.1.0/24, with commas between them', []);
  }

  mailServer(address: string, from: string): MailServer | null {
    const url = this.text(address);
    if (url === null) return null;
    const server = readSmtp(url, this.text(from));
    return typeof server === 'string' ? this.bad(address, server, null) : server;
  }

  // The value itself is never repeated: it may hold a password.
  private bad<Value>(variable: string, problem: string, otherwise: Value): Value {
    this.problems.push({ variable, problem });
    return otherwise;
  }
}
