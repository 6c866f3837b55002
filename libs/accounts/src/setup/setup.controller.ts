import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblems } from '#libs/platform';
import { Public } from '../access/access.decorators.js';
import { SessionCookie } from '../sign-in/session-cookie.js';
import { MeQuery } from '../users/me.query.js';
import { MeView } from '../users/me.view.js';
import { SetupBody } from './setup.dto.js';
import { Setup } from './setup.service.js';
import { SetupView } from './setup.view.js';

@ApiTags('session')
@Controller('setup')
export class SetupController {
  constructor(
    private readonly setup: Setup,
    private readonly cookie: SessionCookie,
    private readonly me: MeQuery,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ operationId: 'getSetup', summary: 'Whether this is the first visit' })
  @ApiOkResponse({ type: SetupView })
  state(): Promise<SetupView> {
    return this.setup.state();
  }

  @Post()
  @Public()
  @ApiOperation({ operationId: 'setUp', summary: 'The first visit: create the owner and the workspace' })
  @ApiCreatedResponse({ type: MeView })
  @ApiProblems(403, 409)
  async create(
    @Body() { code, ...owner }: SetupBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    const { userId, secret } = await this.setup.createForVisitor(owner, { code, address: request.ip });
    this.cookie.write(reply, secret);
    return this.me.get(userId);
  }
}
