import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiPage, ApiProblems, PageQuery, type Page } from '#libs/platform';
import { Body, Controller, Delete, Get, HttpCode, Post, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor, RouteConfig, type UploadedMultipartFile } from '@nestjs/platform-fastify';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiCreatedResponse, ApiNoContentResponse } from '@nestjs/swagger';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ImportRowView, ImportView } from './import.view.js';
import { ImportRowsQuery } from './fates/import-rows.query.js';
import { ImportRowsFilter, PostDetailsBody, PreviewBody } from './imports.dto.js';
import { ImportsQuery } from './imports.query.js';
import { Imports } from './imports.service.js';
import { ImportPreview } from './preview/import-preview.view.js';
import { TooLargeExplained } from './preview/too-large.interceptor.js';
import { uploadOf } from './preview/upload-of.js';

const SEARCH_PAGES =
  'A search looks through 50,000 rows at a time: a page may hold fewer rows than asked for, or none, and still lead on by `nextCursor`.';

@ApiTags('imports')
@ApiProblems(401, 403, 404)
@Controller('workspaces/:workspaceId/imports')
export class ImportsController {
  constructor(
    private readonly imports: Imports,
    private readonly query: ImportsQuery,
    private readonly rows: ImportRowsQuery,
  ) {}

  @Post('preview')
  @AllowRole('editor')
  @RouteConfig({ largeBody: true })
  @UseInterceptors(TooLargeExplained, FileInterceptor('file'))
  @ApiOperation({
    operationId: 'previewImport',
    summary: 'Read a file or a pasted thread; nothing of it is written yet',
  })
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ type: PreviewBody })
  @ApiCreatedResponse({ type: ImportPreview })
  @ApiProblems(413, 415, 422)
  async preview(
    @CurrentAccess() access: Access,
    @Body() body: PreviewBody,
    @UploadedFile() file?: UploadedMultipartFile,
  ): Promise<ImportPreview> {
    const { importId, findings } = await this.imports.preview(access, {
      ...uploadOf(body, file),
      format: null,
      post: body,
    });
    return { import: await this.query.get(access.workspaceId, importId), ...findings };
  }

  @Get()
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'listImports', summary: 'All imports, newest first' })
  @ApiPage(ImportView)
  @ApiProblems(422)
  list(@CurrentAccess() access: Access, @Query() page: PageQuery): Promise<Page<ImportView>> {
    return this.query.page(access.workspaceId, page);
  }

  @Get(':importId')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'getImport', summary: 'One import, with its progress and the fates of its rows so far' })
  @ApiOkResponse({ type: ImportView })
  get(@CurrentAccess() access: Access, @IdParam('importId') importId: string): Promise<ImportView> {
    return this.query.get(access.workspaceId, importId);
  }

  @Get(':importId/preview')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'getPreview', summary: 'What a preview would bring, looked up anew' })
  @ApiOkResponse({ type: ImportPreview })
  @ApiProblems(409)
  async getPreview(@CurrentAccess() access: Access, @IdParam('importId') importId: string): Promise<ImportPreview> {
    const findings = await this.imports.look(access, importId);
    return { import: await this.query.get(access.workspaceId, importId), ...findings };
  }

  @Get(':importId/rows')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'listImportRows', summary: 'The fate of every row', description: SEARCH_PAGES })
  @ApiPage(ImportRowView)
  @ApiProblems(422)
  async listRows(
    @CurrentAccess() access: Access,
    @IdParam('importId') importId: string,
    @Query() filter: ImportRowsFilter,
  ): Promise<Page<ImportRowView>> {
    await this.query.get(access.workspaceId, importId);
    return this.rows.page(access.workspaceId, importId, filter);
  }

  @Post(':importId/run')
  @HttpCode(202)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'runImport', summary: 'Bring a preview in, or go on with an import that failed' })
  @ApiAcceptedResponse({ type: ImportView })
  @ApiProblems(409, 422)
  async run(
    @CurrentAccess() access: Access,
    @IdParam('importId') importId: string,
    @Body() body: PostDetailsBody,
  ): Promise<ImportView> {
    await this.imports.run(access, importId, body);
    return this.query.get(access.workspaceId, importId);
  }

  @Post(':importId/undo')
  @HttpCode(202)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'undoImport', summary: 'Take back everything that an import brought' })
  @ApiAcceptedResponse({ type: ImportView })
  @ApiProblems(409)
  async undo(@CurrentAccess() access: Access, @IdParam('importId') importId: string): Promise<ImportView> {
    await this.imports.undo(access, importId);
    return this.query.get(access.workspaceId, importId);
  }

  @Delete(':importId')
  @HttpCode(204)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'removePreview', summary: 'Throw a preview away' })
  @ApiNoContentResponse()
  @ApiProblems(409)
  remove(@CurrentAccess() access: Access, @IdParam('importId') importId: string): Promise<void> {
    return this.imports.removePreview(access, importId);
  }
}
