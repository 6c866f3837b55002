import { AllowRole, CurrentAccess, type Access } from '#libs/accounts';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MemoryQuery } from './memory.query.js';
import { Memory } from './memory.service.js';
import { MemoryView } from './memory.view.js';

@ApiTags('memory')
@Controller('workspaces/:workspaceId/memory')
export class MemoryController {
  constructor(
    private readonly memory: Memory,
    private readonly query: MemoryQuery,
  ) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'getMemory', summary: 'How much is read, how much waits, and by which reader' })
  @ApiOkResponse({ type: MemoryView })
  get(@CurrentAccess() access: Access): Promise<MemoryView> {
    return this.query.get(access.workspaceId);
  }

  @Post('read-again')
  @HttpCode(202)
  @AllowRole('owner')
  @ApiOperation({ operationId: 'readAgain', summary: 'Read everything again; what a person has said of it stays' })
  @ApiAcceptedResponse({ type: MemoryView })
  async readAgain(@CurrentAccess() access: Access): Promise<MemoryView> {
    await this.memory.readAgain(access);
    return this.query.get(access.workspaceId);
  }
}
