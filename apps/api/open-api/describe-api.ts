import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { SESSION_COOKIE } from '#libs/accounts';
import { withUsualProblems } from './usual-problems.js';

/** What the API can do, read from the controllers. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Frontporch')
    .setDescription(description)
    .setVersion('0.1.0')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API token, "fp_…"' }, 'token')
    .build();
  return withUsualProblems(SwaggerModule.createDocument(app, config));
}

const description = `Turns the people who comment and write to you into people whom you have actually talked to.

Everything but signing in happens in a workspace. A browser comes with its session cookie, and its writes must come from
our own pages; a program comes with an API token. Lists are pages: pass \`nextCursor\` back as \`cursor\`. Every failure is
\`application/problem+json\` (RFC 9457).`;
