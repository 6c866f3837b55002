import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiProblems, Config, TooLargeError } from '#libs/platform';
import { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Post,
  Put,
  Query,
  Req,
  StreamableFile,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
} from '@nestjs/swagger';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { ImportRowsQuery } from './fates/import-rows.query.js';
import { ImportSummaryQuery } from './fates/import-summary.query.js';
import { ImportSummary } from './fates/import-summary.view.js';
import { FilePreview } from './file-preview/file-preview.view.js';
import { FileSettingsBody, ReceivedFiles } from './imported-files.dto.js';
import { ImportRowsFilter } from './imports.dto.js';
import { ImportView } from './import.view.js';
import { ImportsQuery } from './imports.query.js';
import { Imports } from './imports.service.js';
import { tooLargeFiles, type ArrivingFile } from './uploads/upload-receiver.service.js';

@ApiTags('imports')
@ApiProblems(401, 403, 404)
@Controller('workspaces/:workspaceId/imports')
export class ImportedFilesController {
  constructor(
    private readonly imports: Imports,
    private readonly query: ImportsQuery,
    private readonly summaries: ImportSummaryQuery,
    private readonly rows: ImportRowsQuery,
    private readonly config: Config,
  ) {}

  @Post('files')
  @AllowRole('editor')
  @RouteConfig({ takesFiles: true })
  @ApiOperation({
    operationId: 'uploadFiles',
    summary: 'Take files in, of any format and size, also several and as ZIP; nothing of them is written yet',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } } },
  })
  @ApiCreatedResponse({ type: ReceivedFiles })
  @ApiProblems(413, 415, 422)
  upload(@CurrentAccess() access: Access, @Req() request: FastifyRequest): Promise<ReceivedFiles> {
    if (!request.isMultipart()) throw new UnsupportedMediaTypeException('Send files as multipart/form-data.');
    return this.imports.receive(access, arrivingFiles(request, this.config.importFilesMaxBytes));
  }

  @Get(':importId/files')
  @AllowRole('viewer')
  @ApiOperation({
    operationId: 'getFilePreview',
    summary: 'What the files of an upload would bring, read from their first rows',
  })
  @ApiOkResponse({ type: FilePreview })
  @ApiProblems(409, 422)
  async look(@CurrentAccess() access: Access, @IdParam('importId') importId: string): Promise<FilePreview> {
    const preview = await this.imports.lookAtFiles(access, importId);
    return { import: await this.query.get(access.workspaceId, importId), ...preview };
  }

  @Put(':importId/files')
  @AllowRole('editor')
  @ApiOperation({
    operationId: 'chooseFileFormat',
    summary: 'Say how the files of an upload are to be read, and look at them again',
  })
  @ApiOkResponse({ type: FilePreview })
  @ApiProblems(409, 422)
  async choose(
    @CurrentAccess() access: Access,
    @IdParam('importId') importId: string,
    @Body() { only, mapping }: FileSettingsBody,
  ): Promise<FilePreview> {
    const settings = { only: only ?? null, mapping: mapping ?? null };
    const preview = await this.imports.lookAtFiles(access, importId, settings);
    return { import: await this.query.get(access.workspaceId, importId), ...preview };
  }

  @Get(':importId/summary')
  @AllowRole('viewer')
  @ApiOperation({
    operationId: 'getImportSummary',
    summary: 'What an import has brought: people, offers to talk, open questions',
  })
  @ApiOkResponse({ type: ImportSummary })
  async summary(@CurrentAccess() access: Access, @IdParam('importId') importId: string): Promise<ImportSummary> {
    await this.query.get(access.workspaceId, importId);
    return this.summaries.get(access.workspaceId, importId);
  }

  @Get(':importId/rows.csv')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'downloadImportRows', summary: 'The fate of every row, as a CSV file' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiProblems(422)
  async downloadRows(
    @CurrentAccess() access: Access,
    @IdParam('importId') importId: string,
    @Query() filter: ImportRowsFilter,
  ): Promise<StreamableFile> {
    await this.query.get(access.workspaceId, importId);
    const lines = this.rows.csv(access.workspaceId, importId, filter);
    return new StreamableFile(Readable.from(lines, { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="import-${importId}.csv"`,
    });
  }

  @Post(':importId/stop')
  @HttpCode(202)
  @AllowRole('editor')
  @ApiOperation({
    operationId: 'stopImport',
    summary: 'Stop an import that runs; what is written stays, and it can go on',
  })
  @ApiAcceptedResponse({ type: ImportView })
  async stop(@CurrentAccess() access: Access, @IdParam('importId') importId: string): Promise<ImportView> {
    await this.imports.stop(access, importId);
    return this.query.get(access.workspaceId, importId);
  }
}

async function* arrivingFiles(request: FastifyRequest, maxBytes: number): AsyncGenerator<ArrivingFile, void> {
  try {
    for await (const { filename, file } of request.files({
      limits: { fileSize: maxBytes, files: 501 },
      preservePath: true,
    }))
      yield { path: filename, bytes: file };
  } catch (error) {
    if ((error as { code?: string }).code !== 'FST_REQ_FILE_TOO_LARGE') throw error;
    throw new TooLargeError(tooLargeFiles(maxBytes));
  }
}
