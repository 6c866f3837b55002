import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ContactRhythmQuery } from './contact-rhythm.query.js';
import { ContactRhythmView } from './contact-rhythm.view.js';

@ApiTags('followups')
@Controller('workspaces/:workspaceId/contacts/:contactId/rhythm')
export class ContactRhythmController {
  constructor(private readonly rhythm: ContactRhythmQuery) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({
    operationId: 'getContactRhythm',
    summary: 'How often one person writes, and when to expect the next',
  })
  @ApiOkResponse({ type: ContactRhythmView })
  get(@CurrentAccess() access: Access, @IdParam('contactId') contactId: string): Promise<ContactRhythmView> {
    return this.rhythm.get(access.workspaceId, contactId);
  }
}
