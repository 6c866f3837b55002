import fastifyCookie from '@fastify/cookie';
import fastifyHelmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TooManyError, type Config } from '#libs/platform';

/** Cookies, security headers, limits of rate and size: what every request passes before a route sees it. */
export async function guardTheDoor(
  app: NestFastifyApplication,
  config: Config,
  requestsPerMinute: number,
): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    done();
  });
  // A route that takes whole files says so: `@RouteConfig({ largeBody: true })`.
  fastify.addHook('onRoute', (route) => {
    if ((route.config as { largeBody?: boolean } | undefined)?.largeBody) route.bodyLimit = config.importMaxBytes;
  });
  await app.register(fastifyHelmet, securityHeaders(config));
  await app.register(fastifyRateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    errorResponseBuilder: (_, { ttl }) => new TooManyError('Too many requests; wait a little.', Math.ceil(ttl / 1000)),
  });
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, {
    limits: { fileSize: config.importMaxBytes, files: 1, fields: 20, fieldSize: 10_000 },
  });
}

function securityHeaders(config: Config): FastifyHelmetOptions {
  // Over plain http at home browsers ignore these two, and say so in their console at every page.
  const secure = config.secureCookies;
  return {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
    // With 'no-referrer' browsers would send "Origin: null" with our own page's writes.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure ? undefined : false,
    crossOriginOpenerPolicy: secure ? undefined : false,
    originAgentCluster: secure ? undefined : false,
  };
}

const contentPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  // Mantine writes style attributes and elements.
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};
