import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiProblems } from '#libs/platform';
import { ContactPlace } from './contact-place.service.js';
import { PlaceDto } from './place.dto.js';
import { ContactPlaceView } from './place.view.js';

@ApiTags('followups')
@Controller('workspaces/:workspaceId/contacts/:contactId/place')
export class ContactPlaceController {
  constructor(private readonly place: ContactPlace) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'getContactPlace', summary: 'Where somebody lives, and how that is known' })
  @ApiOkResponse({ type: ContactPlaceView })
  get(@CurrentAccess() access: Access, @IdParam('contactId') contactId: string): Promise<ContactPlaceView> {
    return this.place.get(access.workspaceId, contactId);
  }

  @Put()
  @AllowRole('editor')
  @ApiOperation({ operationId: 'setContactPlace', summary: 'Say where somebody lives; it goes before what was read' })
  @ApiOkResponse({ type: ContactPlaceView })
  @ApiProblems(422)
  async set(
    @CurrentAccess() access: Access,
    @IdParam('contactId') contactId: string,
    @Body() body: PlaceDto,
  ): Promise<ContactPlaceView> {
    await this.place.set(access, contactId, body);
    return this.place.get(access.workspaceId, contactId);
  }

  @Delete()
  @HttpCode(204)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'removeContactPlace', summary: 'Take back what was set by hand' })
  @ApiNoContentResponse()
  remove(@CurrentAccess() access: Access, @IdParam('contactId') contactId: string): Promise<void> {
    return this.place.remove(access, contactId);
  }
}
