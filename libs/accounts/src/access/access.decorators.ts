import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension, ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ApiProblems } from '#libs/platform';
import type { Access, Role } from './access.js';

/** What a route asks of its caller. */
export type RouteRule = { kind: 'public' } | { kind: 'signed-in' } | { kind: 'role'; role: Role };

export interface CurrentSession {
  userId: string;
  tokenHash: Buffer;
}

declare module 'fastify' {
  interface FastifyRequest {
    access?: Access;
    session?: CurrentSession;
  }
}

export const ROUTE_RULE = 'frontporch:route-rule';

const setRule = (rule: RouteRule) => SetMetadata(ROUTE_RULE, rule);

/** Needs a session, or a token, for the workspace in the path with at least this role. */
export function AllowRole(role: Role): MethodDecorator {
  return applyDecorators(
    setRule({ kind: 'role', role }),
    ApiExtension('x-role', role),
    ApiParam({ name: 'workspaceId', schema: { type: 'string', format: 'uuid' } }),
    ApiCookieAuth('session'),
    // A token never acts as an owner.
    ...(role === 'owner' ? [] : [ApiBearerAuth('token')]),
    ApiProblems(401, 403, 404),
  );
}

/** Needs a session and no workspace. */
export function SignedIn(): MethodDecorator {
  return applyDecorators(setRule({ kind: 'signed-in' }), ApiCookieAuth('session'), ApiProblems(401, 403));
}

/** Needs nothing. */
export function Public(): MethodDecorator {
  return setRule({ kind: 'public' });
}

/** The caller of a route that has `@AllowRole`. */
export const CurrentAccess = createParamDecorator((_: unknown, context: ExecutionContext): Access => {
  const { access } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!access) throw new Error('CurrentAccess needs AllowRole on its route.');
  return access;
});

/** The session of a route that has `@SignedIn`. */
export const Session = createParamDecorator((_: unknown, context: ExecutionContext): CurrentSession => {
  const { session } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!session) throw new Error('Session needs SignedIn on its route.');
  return session;
});
