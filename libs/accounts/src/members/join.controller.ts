import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblems } from '#libs/platform';
import { Public } from '../access/access.decorators.js';
import { SessionCookie } from '../sign-in/session-cookie.js';
import { MeQuery } from '../users/me.query.js';
import { MeView } from '../users/me.view.js';
import { Workspaces } from '../workspaces/workspaces.service.js';
import { Join } from './join.service.js';
import { JoinBody } from './members.dto.js';
import { InvitationView } from './members.view.js';

@ApiTags('session')
@Controller('join')
export class JoinController {
  constructor(
    private readonly joins: Join,
    private readonly workspaces: Workspaces,
    private readonly cookie: SessionCookie,
    private readonly me: MeQuery,
  ) {}

  @Get(':token')
  @Public()
  @ApiOperation({ operationId: 'getJoinLink', summary: 'Whom a join link invites, and into which workspace' })
  @ApiOkResponse({ type: InvitationView })
  @ApiProblems(404)
  async get(@Param('token') token: string): Promise<InvitationView> {
    const { name, email, workspaceId } = await this.joins.getLink(token);
    return { name, email, workspaceName: (await this.workspaces.get(workspaceId)).name };
  }

  @Post()
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'join', summary: 'Join a workspace, with a new password or the one you have' })
  @ApiOkResponse({ type: MeView })
  @ApiProblems(401, 403, 404, 409)
  async join(
    @Body() { token, password }: JoinBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    const caller = { address: request.ip, secretBefore: this.cookie.read(request) };
    const { userId, secret } = await this.joins.join(token, password, caller);
    this.cookie.write(reply, secret);
    return this.me.get(userId);
  }
}
