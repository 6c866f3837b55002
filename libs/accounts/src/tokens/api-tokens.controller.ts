import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '#libs/platform';
import type { Access } from '../access/access.js';
import { AllowRole, CurrentAccess } from '../access/access.decorators.js';
import { IdParam } from '../id-param.decorator.js';
import { TokenBody } from './api-tokens.dto.js';
import { ApiTokens } from './api-tokens.service.js';
import { NewTokenView, TokensView, toTokenView } from './api-tokens.view.js';

@ApiTags('tokens')
@Controller('workspaces/:workspaceId/tokens')
export class ApiTokensController {
  constructor(private readonly tokens: ApiTokens) {}

  @Get()
  @AllowRole('owner')
  @ApiOperation({ operationId: 'listTokens', summary: 'The API tokens, also the revoked ones' })
  @ApiOkResponse({ type: TokensView })
  async list(@CurrentAccess() access: Access): Promise<TokensView> {
    return { items: (await this.tokens.list(access.workspaceId)).map(toTokenView) };
  }

  @Post()
  @AllowRole('owner')
  @ApiOperation({ operationId: 'createToken', summary: 'Make an API token; it is shown this once' })
  @ApiCreatedResponse({ type: NewTokenView })
  @ApiProblems(409)
  async create(@CurrentAccess() access: Access, @Body() body: TokenBody): Promise<NewTokenView> {
    const { token, secret } = await this.tokens.create(access.workspaceId, access.userId, body);
    return { ...toTokenView(token), token: secret };
  }

  @Delete(':tokenId')
  @HttpCode(204)
  @AllowRole('owner')
  @ApiOperation({ operationId: 'revokeToken', summary: 'Revoke an API token' })
  @ApiNoContentResponse()
  async revoke(@CurrentAccess() access: Access, @IdParam('tokenId') id: string): Promise<void> {
    await this.tokens.revoke(access.workspaceId, id);
  }
}
