import fastifyCookie from '@fastify/cookie';
import fastifyHelmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import { errorCodes } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessGuard } from '#libs/accounts';
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
  await app.register(fastifyHelmet, securityHeaders(config));
  await app.register(fastifyRateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    errorResponseBuilder: (_, { ttl }) => new TooManyError('Too many requests; wait a little.', Math.ceil(ttl / 1000)),
  });
  await app.register(fastifyCookie);
  takeLargeBodies(app, config);
  takeForms(app);
  await app.register(fastifyMultipart, {
    limits: { fileSize: config.importMaxBytes, files: 1, fields: 20, fieldSize: 10_000 },
  });
}

interface RouteSettings {
  takesFiles?: boolean;
  largeBody?: boolean;
  takesForm?: boolean;
}

/**
 * A route that takes a whole text says so, by `@RouteConfig({ largeBody: true })`, one that streams files by `takesFiles`;
 * strangers can fill neither our memory nor our disk there.
 */
function takeLargeBodies(app: NestFastifyApplication, config: Config): void {
  const fastify = app.getHttpAdapter().getInstance();
  const guard = app.get(AccessGuard);
  fastify.addHook('onRoute', (route) => {
    const { largeBody, takesFiles } = (route.config ?? {}) as RouteSettings;
    if (largeBody) route.bodyLimit = config.importMaxBytes;
    if (takesFiles) route.bodyLimit = config.importFilesMaxBytes;
  });
  fastify.addHook('onRequest', async (request, reply) => {
    const { largeBody, takesFiles } = request.routeOptions.config as RouteSettings;
    if (largeBody || takesFiles) await guard.refuseStrangers(request, reply);
  });
}

const LONGEST_FORM = 32_768;

/** Forms are understood only where a route says so, by `@RouteConfig({ takesForm: true })`: a public page without a script. */
function takeForms(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const options = { parseAs: 'string', bodyLimit: LONGEST_FORM } as const;
  fastify.addContentTypeParser('application/x-www-form-urlencoded', options, (request, body, done) => {
    const { takesForm } = request.routeOptions.config as RouteSettings;
    if (takesForm) done(null, Object.fromEntries(new URLSearchParams(body.toString())));
    else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(request.headers['content-type']));
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
