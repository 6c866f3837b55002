import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { UncoverDto } from '#libs/interactions';
import { ApiProblems } from '#libs/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ContactSuggestionsQuery } from './contact-suggestions.query.js';
import { ContactSuggestionsView } from './suggestion.view.js';

@ApiTags('followups')
@Controller('workspaces/:workspaceId/contacts/:contactId/suggestions')
export class ContactSuggestionsController {
  constructor(private readonly suggestions: ContactSuggestionsQuery) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'listContactSuggestions', summary: 'Every reason to reach out to one person' })
  @ApiOkResponse({ type: ContactSuggestionsView })
  @ApiProblems(422)
  get(
    @CurrentAccess() access: Access,
    @IdParam('contactId') contactId: string,
    @Query() { uncover }: UncoverDto,
  ): Promise<ContactSuggestionsView> {
    return this.suggestions.get(access.workspaceId, contactId, uncover);
  }
}
