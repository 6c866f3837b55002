import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblems } from '#libs/platform';
import { Public, Session, SignedIn, type CurrentSession } from '../access/access.decorators.js';
import { MeQuery } from '../users/me.query.js';
import { MeView } from '../users/me.view.js';
import { SessionCookie } from './session-cookie.js';
import { SignInBody } from './session.dto.js';
import { Sessions } from './sessions.service.js';
import { SignIn } from './sign-in.service.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIns: SignIn,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly me: MeQuery,
  ) {}

  @Post()
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'signIn', summary: 'Sign in; the session comes as a cookie' })
  @ApiOkResponse({ type: MeView })
  @ApiProblems(401, 403)
  async signIn(
    @Body() { email, password }: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    const caller = { address: request.ip, secretBefore: this.cookie.read(request) };
    const { userId, secret } = await this.signIns.signIn(email, password, caller);
    this.cookie.write(reply, secret);
    return this.me.get(userId);
  }

  @Get()
  @SignedIn()
  @ApiOperation({ operationId: 'getSession', summary: 'Who is signed in' })
  @ApiOkResponse({ type: MeView })
  get(@Session() session: CurrentSession): Promise<MeView> {
    return this.me.get(session.userId);
  }

  @Delete()
  @HttpCode(204)
  @SignedIn()
  @ApiOperation({ operationId: 'signOut', summary: 'Sign out' })
  @ApiNoContentResponse()
  async signOut(@Session() session: CurrentSession, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(session.tokenHash);
    this.cookie.clear(reply);
  }
}
