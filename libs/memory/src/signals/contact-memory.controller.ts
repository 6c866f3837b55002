import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { UncoverDto } from '#libs/interactions';
import { ApiProblems } from '#libs/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ContactMemoryQuery } from './contact-memory.query.js';
import { ContactMemoryView } from './contact-memory.view.js';

@ApiTags('memory')
@Controller('workspaces/:workspaceId/contacts/:contactId/memory')
export class ContactMemoryController {
  constructor(private readonly memory: ContactMemoryQuery) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({
    operationId: 'getContactMemory',
    summary: 'What is remembered of one person, each with its quote; sensitive ones covered unless asked for',
  })
  @ApiOkResponse({ type: ContactMemoryView })
  @ApiProblems(422)
  get(
    @CurrentAccess() access: Access,
    @IdParam('contactId') contactId: string,
    @Query() { uncover }: UncoverDto,
  ): Promise<ContactMemoryView> {
    return this.memory.get(access.workspaceId, contactId, uncover);
  }
}
