import { Injectable } from '@nestjs/common';
import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '#libs/platform';

export const SESSION_COOKIE = 'frontporch_session';
export const SESSION_DAYS = 30;

/** The cookie that carries a session's secret; no script can read it and no foreign page sends it with a write. */
@Injectable()
export class SessionCookie {
  constructor(private readonly config: Config) {}

  read(request: FastifyRequest): string | undefined {
    return request.cookies[SESSION_COOKIE];
  }

  write(reply: FastifyReply, secret: string): void {
    void reply.setCookie(SESSION_COOKIE, secret, { ...this.options(), maxAge: SESSION_DAYS * 24 * 60 * 60 });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(SESSION_COOKIE, this.options());
  }

  private options() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.config.secureCookies } as const;
  }
}
