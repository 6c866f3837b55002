import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiProblems } from '#libs/platform';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangeContactDto, CreateContactDto, IdentityDto } from './contact.dto.js';
import { ContactQuery } from './contact.query.js';
import { ContactView } from './contact.view.js';
import { Contacts } from './contacts.service.js';

@ApiTags('contacts')
@Controller('workspaces/:workspaceId/contacts')
export class ContactsController {
  constructor(
    private readonly contacts: Contacts,
    private readonly contact: ContactQuery,
  ) {}

  @Post()
  @AllowRole('editor')
  @ApiOperation({ operationId: 'createContact', summary: 'Make a contact by hand' })
  @ApiCreatedResponse({ type: ContactView })
  @ApiProblems(409, 422)
  async create(@CurrentAccess() access: Access, @Body() body: CreateContactDto): Promise<ContactView> {
    return this.contact.get(access.workspaceId, await this.contacts.create(access, body));
  }

  @Get(':contactId')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'getContact', summary: 'One contact with identities and clocks' })
  @ApiOkResponse({ type: ContactView })
  get(@CurrentAccess() access: Access, @IdParam('contactId') contactId: string): Promise<ContactView> {
    return this.contact.get(access.workspaceId, contactId);
  }

  @Patch(':contactId')
  @AllowRole('editor')
  @ApiOperation({
    operationId: 'changeContact',
    summary: 'Change name, circle, cadence, boundaries or notes; what is left out stays',
  })
  @ApiOkResponse({ type: ContactView })
  @ApiProblems(409, 422)
  async change(
    @CurrentAccess() access: Access,
    @IdParam('contactId') contactId: string,
    @Body() body: ChangeContactDto,
  ): Promise<ContactView> {
    await this.contacts.update(access, contactId, body);
    return this.contact.get(access.workspaceId, contactId);
  }

  @Post(':contactId/archive')
  @HttpCode(200)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'archiveContact', summary: 'Put a contact away; nothing is lost' })
  @ApiOkResponse({ type: ContactView })
  async archive(@CurrentAccess() access: Access, @IdParam('contactId') contactId: string): Promise<ContactView> {
    await this.contacts.archive(access, contactId);
    return this.contact.get(access.workspaceId, contactId);
  }

  @Post(':contactId/restore')
  @HttpCode(200)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'restoreContact', summary: 'Bring an archived contact back' })
  @ApiOkResponse({ type: ContactView })
  async restore(@CurrentAccess() access: Access, @IdParam('contactId') contactId: string): Promise<ContactView> {
    await this.contacts.restore(access, contactId);
    return this.contact.get(access.workspaceId, contactId);
  }

  @Delete(':contactId')
  @HttpCode(204)
  @AllowRole('editor')
  @ApiOperation({
    operationId: 'removeContact',
    summary: 'Delete a contact for good; what stood in a thread stays there as printed text',
  })
  @ApiNoContentResponse()
  remove(@CurrentAccess() access: Access, @IdParam('contactId') contactId: string): Promise<void> {
    return this.contacts.remove(access, contactId);
  }

  @Post(':contactId/identities')
  @AllowRole('editor')
  @ApiOperation({
    operationId: 'addIdentity',
    summary: 'Add a name or handle; answers the contact, and who else has it (`alsoOn`)',
  })
  @ApiCreatedResponse({ type: ContactView })
  @ApiProblems(409, 422)
  async addIdentity(
    @CurrentAccess() access: Access,
    @IdParam('contactId') contactId: string,
    @Body() body: IdentityDto,
  ): Promise<ContactView> {
    await this.contacts.addIdentity(access, contactId, body);
    return this.contact.get(access.workspaceId, contactId);
  }

  @Delete(':contactId/identities/:identityId')
  @HttpCode(204)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'removeIdentity', summary: 'Take a name or handle away' })
  @ApiNoContentResponse()
  @ApiProblems(409)
  removeIdentity(
    @CurrentAccess() access: Access,
    @IdParam('contactId') contactId: string,
    @IdParam('identityId') identityId: string,
  ): Promise<void> {
    return this.contacts.removeIdentity(access, contactId, identityId);
  }
}
