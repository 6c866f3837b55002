import { Injectable } from '@nestjs/common';
import { pino, stdSerializers, type DestinationStream, type Logger as Pino } from 'pino';
import type { Config } from '../config/config.js';
import { ReadableLines } from './readable-lines.js';

/** Ids, counts and durations; never a name, an email address or a text that somebody wrote. */
export type LogFields = Record<string, unknown>;

/** Structured log: JSON lines, or readable ones in a terminal. */
@Injectable()
export class Logger {
  constructor(private readonly lines: Pino) {}

  debug(fields: LogFields, message: string): void {
    this.lines.debug(fields, message);
  }

  info(fields: LogFields, message: string): void {
    this.lines.info(fields, message);
  }

  warn(fields: LogFields, message: string): void {
    this.lines.warn(fields, message);
  }

  error(fields: LogFields, message: string): void {
    this.lines.error(fields, message);
  }
}

/** Writes to standard output unless another stream is given. */
export function newLogger(config: Pick<Config, 'nodeEnv' | 'logLevel'>, stream?: DestinationStream): Logger {
  const readable = config.nodeEnv !== 'production' && process.stdout.isTTY;
  const destination = stream ?? (readable ? new ReadableLines(process.stdout) : process.stdout);
  return new Logger(
    pino(
      {
        level: config.logLevel,
        base: null,
        messageKey: 'message',
        timestamp: () => `,"time":"${new Date().toISOString()}"`,
        formatters: { level: (level) => ({ level }) },
        serializers: { error: withoutData },
      },
      destination,
    ),
  );
}

// A failed statement carries its parameters and the offending row, and some of its messages quote a value.
function withoutData(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { type, message, stack = '' } = stdSerializers.err(error);
  const code = (error as { code?: unknown }).code;
  // PostgreSQL's class 22: the value itself was bad.
  if (typeof code === 'string' && /^22\w{3}$/.test(code)) {
    return { type, code, message: 'bad value', stack: stack.slice(stack.indexOf('\n    at ') + 1) };
  }
  return { type, message, stack, ...(typeof code === 'string' && { code }) };
}
