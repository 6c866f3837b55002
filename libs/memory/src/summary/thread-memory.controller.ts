import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ThreadMemoryQuery } from './thread-memory.query.js';
import { ThreadMemoryView } from './thread-memory.view.js';

@ApiTags('memory')
@Controller('workspaces/:workspaceId/threads/:threadId/memory')
export class ThreadMemoryController {
  constructor(private readonly memory: ThreadMemoryQuery) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({
    operationId: 'getThreadMemory',
    summary: 'What a whole thread comes to: what was found, with whom something is open, which authors are unknown',
  })
  @ApiOkResponse({ type: ThreadMemoryView })
  get(@CurrentAccess() access: Access, @IdParam('threadId') threadId: string): Promise<ThreadMemoryView> {
    return this.memory.get(access.workspaceId, threadId);
  }
}
