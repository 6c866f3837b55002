import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger.js';

/** Nest's own log lines through ours: its chatter about modules and routes at `debug`. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(fieldsOf(rest), String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    const fields = fieldsOf(rest);
    // `frontporch start` holds two applications, each with a container and a data source of its own.
    if (fields.context === 'DataSourceNameRegistry') return this.log(message, ...rest);
    this.logger.warn(fields, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    if (message instanceof Error) this.logger.error({ ...fieldsOf(rest), error: message }, message.message);
    else this.logger.error(fieldsOf(rest), String(message));
  }
}

// Nest passes the context (a class name) last.
function fieldsOf(rest: unknown[]): { context?: string } {
  const context = rest.at(-1);
  return typeof context === 'string' ? { context } : {};
}
