import { AllowRole, CurrentAccess, type Access } from '#libs/accounts';
import { ApiProblems } from '#libs/platform';
import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MailServerDto } from './mail-server.dto.js';
import { MailServers } from './mail-servers.service.js';
import { MailServerView, TestMailView } from './mail-server.view.js';
import { TestMails } from './test-mails.service.js';

@ApiTags('notifications')
@Controller('workspaces/:workspaceId/mail-server')
export class MailServerController {
  constructor(
    private readonly servers: MailServers,
    private readonly tests: TestMails,
  ) {}

  @Get()
  @AllowRole('owner')
  @ApiOperation({
    operationId: 'getMailServer',
    summary: 'The server that mails to you go through, without its password',
  })
  @ApiOkResponse({ type: MailServerView })
  get(@CurrentAccess() access: Access): Promise<MailServerView> {
    return this.servers.view(access.workspaceId);
  }

  @Put()
  @AllowRole('owner')
  @ApiOperation({ operationId: 'setMailServer', summary: 'Set up the server that mails to you go through' })
  @ApiOkResponse({ type: MailServerView })
  @ApiProblems(409, 422)
  set(@CurrentAccess() access: Access, @Body() server: MailServerDto): Promise<MailServerView> {
    return this.servers.save(access.workspaceId, server);
  }

  @Delete()
  @HttpCode(204)
  @AllowRole('owner')
  @ApiOperation({ operationId: 'removeMailServer', summary: 'Forget the server and its password' })
  @ApiNoContentResponse()
  remove(@CurrentAccess() access: Access): Promise<void> {
    return this.servers.remove(access.workspaceId);
  }

  @Post('test')
  @HttpCode(200)
  @AllowRole('owner')
  @ApiOperation({ operationId: 'sendTestMail', summary: 'Send yourself a test mail; a failure says why' })
  @ApiOkResponse({ type: TestMailView })
  @ApiProblems(422, 429)
  test(@CurrentAccess() access: Access): Promise<TestMailView> {
    return this.tests.send(access.workspaceId);
  }
}
