import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ForbiddenError, NotFoundError, UnauthorizedError } from '#libs/platform';
import { SessionCookie } from '../sign-in/session-cookie.js';
import { reaches, type Access, type Role } from './access.js';
import { ROUTE_RULE, type RouteRule } from './access.decorators.js';
import { Credentials, type FoundSession } from './credentials.service.js';
import { sameOrigin } from './same-origin.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lets a request through only as far as its route's rule says; sets `request.access` or `request.session`. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly credentials: Credentials,
    private readonly cookie: SessionCookie,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<RouteRule | undefined>(ROUTE_RULE, context.getHandler());
    if (!rule) throw new ForbiddenError('This route has no rule of access.');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (rule.kind === 'public') refuseForeignPages(request, ['no']);
    else if (rule.kind === 'signed-in') request.session = await this.bySession(request, reply, null);
    else request.access = await this.memberAccess(request, reply, rule.role);
    return true;
  }

  /** For a route that takes large bodies: refuses whoever has no session and no token, before the body is read. */
  async refuseStrangers(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (hasBearer(request)) await this.credentials.getToken(bearerSecret(request));
    else await this.bySession(request, reply, null);
  }

  private async memberAccess(request: FastifyRequest, reply: FastifyReply, needed: Role): Promise<Access> {
    const { workspaceId } = request.params as { workspaceId?: string };
    // An id that can't exist is looked up as none, so that a stranger hears 401 and a member of elsewhere 404.
    const known = isUUID(workspaceId) ? workspaceId!.toLowerCase() : null;
    const access = hasBearer(request) ? await this.byToken(request, known) : await this.byMember(request, reply, known);
    if (!access) throw new NotFoundError('There is no such workspace.');
    if (!reaches(access.role, needed))
      throw new ForbiddenError(`This takes the role of ${needed}; yours is ${access.role}.`);
    return access;
  }

  private async byToken(request: FastifyRequest, workspaceId: string | null): Promise<Access | null> {
    const token = await this.credentials.getToken(bearerSecret(request));
    if (token.workspaceId !== workspaceId) return null;
    return { workspaceId, userId: null, role: token.scope === 'write' ? 'editor' : 'viewer', timeZone: token.timeZone };
  }

  private async byMember(
    request: FastifyRequest,
    reply: FastifyReply,
    workspaceId: string | null,
  ): Promise<Access | null> {
    const { userId, role, timeZone } = await this.bySession(request, reply, workspaceId);
    if (workspaceId === null || role === null || timeZone === null) return null;
    return { workspaceId, userId, role, timeZone };
  }

  private async bySession(
    request: FastifyRequest,
    reply: FastifyReply,
    workspaceId: string | null,
  ): Promise<FoundSession> {
    const secret = this.cookie.read(request);
    if (!secret) throw new UnauthorizedError('Sign in first.');
    refuseForeignPages(request, ['no', 'unknown']);
    const session = await this.credentials.getSession(secret, workspaceId);
    if (session.slid) this.cookie.write(reply, secret);
    return session;
  }
}

function refuseForeignPages(request: FastifyRequest, refused: string[]): void {
  if (SAFE_METHODS.has(request.method)) return;
  const { origin } = request.headers;
  const secFetchSite = request.headers['sec-fetch-site'];
  const verdict = sameOrigin({ secFetchSite: secFetchSite as string | undefined, origin, host: request.host });
  if (refused.includes(verdict)) throw new ForbiddenError('This request does not come from our own pages.');
}

// A proxy in front may ask for a Basic password of its own; that header is none of our business.
function hasBearer(request: FastifyRequest): boolean {
  return /^bearer\b/i.test(request.headers.authorization ?? '');
}

function bearerSecret(request: FastifyRequest): string {
  const secret = /^Bearer +(fp_[\w-]{20,100})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (!secret) throw new UnauthorizedError('Send an API token as "Authorization: Bearer fp_…".');
  return secret;
}
