import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toFailure, toProblem, type Failure } from '../errors/to-problem.js';
import { Logger } from '../logging/logger.js';

/** Answers every error as application/problem+json; the unexpected ones are logged with their request id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const failure = toFailure(error);
    if (failure.status >= 500) {
      this.log.error({ requestId: request.id, status: failure.status, error }, 'request failed');
    }
    answerProblem(failure, request, host.switchToHttp().getResponse<FastifyReply>());
  }
}

export function answerProblem(failure: Failure, request: FastifyRequest, reply: FastifyReply): void {
  // A stream that breaks in its middle has its head sent already; all that is left is to cut the connection.
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  if (failure.retryAfterSeconds !== undefined) reply.header('retry-after', String(failure.retryAfterSeconds));
  if (failure.location !== undefined) reply.header('location', failure.location);
  const instance = request.originalUrl.split('?')[0] ?? '';
  reply
    .status(failure.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(toProblem(failure, instance, request.id));
}
