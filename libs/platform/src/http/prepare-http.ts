import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newId } from '../clock/new-id.js';
import { Config } from '../config/config.js';
import { Logger } from '../logging/logger.js';
import { toFailure } from '../errors/to-problem.js';
import { answerProblem, ProblemFilter } from './problem.filter.js';
import { logRequests } from './request-log.js';
import { newValidationPipe } from './validation.pipe.js';

const ONE_MEBIBYTE = 1024 * 1024;

/** Fastify as every door of ours needs it; bodies above 1 MiB need a limit of their own at their route. */
export function newHttpAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    // One hop: what stands further left in X-Forwarded-For was written by the visitor.
    trustProxy: config.trustProxy && ((_address, hop) => hop < 1),
    bodyLimit: ONE_MEBIBYTE,
    genReqId: () => newId(),
    routerOptions: { maxParamLength: 500 },
    // What Fastify refuses before it has found a route, such as an address that can't be decoded.
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      answerProblem(toFailure(error), request, reply),
  });
}

/** Validation, problem+json and the request log, for an application made on `newHttpAdapter`. */
export function prepareHttp(app: NestFastifyApplication): void {
  const log = app.get(Logger);
  app.useGlobalPipes(newValidationPipe());
  app.useGlobalFilters(new ProblemFilter(log));
  logRequests(app.getHttpAdapter().getInstance(), log);
}
