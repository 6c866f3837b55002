import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiProblems } from '#libs/platform';
import { Body, Controller, Delete, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangeFactDto, WriteFactDto } from './fact.dto.js';
import { FactView, toFactView } from './fact.view.js';
import { Facts } from './facts.service.js';

@ApiTags('memory')
@Controller('workspaces/:workspaceId')
export class FactsController {
  constructor(private readonly facts: Facts) {}

  @Post('contacts/:contactId/facts')
  @AllowRole('editor')
  @ApiOperation({ operationId: 'writeFact', summary: 'Write down what is worth remembering of a person' })
  @ApiCreatedResponse({ type: FactView })
  @ApiProblems(409, 422)
  async write(
    @CurrentAccess() access: Access,
    @IdParam('contactId') contactId: string,
    @Body() body: WriteFactDto,
  ): Promise<FactView> {
    return toFactView(await this.facts.write(access, contactId, body), true);
  }

  @Patch('facts/:factId')
  @AllowRole('editor')
  @ApiOperation({ operationId: 'changeFact', summary: 'Change a fact that was written down; what is left out stays' })
  @ApiOkResponse({ type: FactView })
  @ApiProblems(422)
  async change(
    @CurrentAccess() access: Access,
    @IdParam('factId') factId: string,
    @Body() body: ChangeFactDto,
  ): Promise<FactView> {
    return toFactView(await this.facts.change(access, factId, body), true);
  }

  @Delete('facts/:factId')
  @HttpCode(204)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'deleteFact', summary: 'Delete a fact that was written down, for good' })
  @ApiNoContentResponse()
  remove(@CurrentAccess() access: Access, @IdParam('factId') factId: string): Promise<void> {
    return this.facts.remove(access, factId);
  }
}
