import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { MovedError, ProblemError, TooManyError, type FieldProblem } from './problem.error.js';

/** RFC 9457; `type` is always about:blank, so `title` is the status' own phrase. */
export interface Problem {
  type: 'about:blank';
  title: string;
  status: number;
  detail: string;
  instance: string;
  errors?: FieldProblem[];
  requestId?: string;
}

export interface Failure {
  status: number;
  detail: string;
  errors?: FieldProblem[];
  retryAfterSeconds?: number;
  location?: string;
}

/** What the outside may know of an error; whatever is unknown becomes a 500 without its message. */
export function toFailure(error: unknown): Failure {
  if (error instanceof ProblemError) {
    const retryAfterSeconds = error instanceof TooManyError ? error.retryAfterSeconds : undefined;
    const location = error instanceof MovedError ? error.location : undefined;
    return { status: error.status, detail: error.detail, errors: error.errors, retryAfterSeconds, location };
  }
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  if (status !== undefined && status >= 400 && status < 500) return { status, detail: clientDetail(status) };
  return databaseFailure(error) ?? { status: status === 503 ? 503 : 500, detail: 'Something went wrong on our side.' };
}

export function toProblem(failure: Failure, instance: string, requestId?: string): Problem {
  const { status, detail, errors } = failure;
  const title = STATUS_CODES[status] ?? 'Error';
  return {
    type: 'about:blank',
    title,
    status,
    detail,
    instance,
    ...(errors && { errors }),
    ...(status >= 500 && requestId && { requestId }),
  };
}

// The messages of the framework repeat addresses and bodies, so we have our own.
const details: Record<number, string> = {
  400: 'The request could not be read: its body is not what its Content-Type says, or its address is malformed.',
  401: 'Sign in first.',
  403: 'You may not do this.',
  404: 'There is nothing at this address.',
  405: 'This address does not know that method.',
  406: 'This address does not take a body of this kind.',
  408: 'The request took too long to arrive.',
  413: 'The request is too large.',
  414: 'The address is too long.',
  415: 'This address does not take this Content-Type; JSON needs application/json.',
  429: 'Too many requests; wait a little and try again.',
};

function clientDetail(status: number): string {
  return details[status] ?? 'The request was refused.';
}

function statusOf(error: unknown): number | undefined {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

// PostgreSQL: 22021 and 22P05 = a NUL character in a text, 57014 = statement_timeout, 08xxx and 57P0x = no connection.
function databaseFailure(error: unknown): Failure | null {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (code === '22021' || code === '22P05') {
    return { status: 422, detail: 'A text holds a character that cannot be kept (U+0000).' };
  }
  if (code === '57014') return { status: 503, detail: 'The database took too long to answer; try again.' };
  if (/^08|^57P0|^53300$|^ECONN/.test(code)) {
    return { status: 503, detail: 'The database cannot be reached right now; try again.' };
  }
  return null;
}
