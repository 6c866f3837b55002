import type { FastifyInstance } from 'fastify';
import type { Logger } from '../logging/logger.js';

/** One line a request, with the route's template: addresses and query strings may hold names and words. */
export function logRequests(fastify: FastifyInstance, log: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const fields = {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    if (fields.route.startsWith('/health/')) log.debug(fields, 'request');
    else log.info(fields, 'request');
    done();
  });
}
