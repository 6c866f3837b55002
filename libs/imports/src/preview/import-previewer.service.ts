import { hash } from 'node:crypto';
import type { Access } from '#libs/accounts';
import { Clock, Config, Database, newId, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { excerptOf } from '../fates/excerpt.js';
import { chooseFormat, getFormat } from '../formats/formats.js';
import type { ImportSource } from '../formats/import-format.js';
import { SourceReader } from '../formats/source-reader.service.js';
import type { Import, PostDetails } from '../import.entity.js';
import { ImportsRepository } from '../imports.repository.js';
import type { ImportPreview } from './import-preview.view.js';
import { PreviewMatcher } from './preview-matcher.service.js';
import { asProblem, readSource } from '../formats/read-source.js';
import { summariseSource, type SourceSummary } from './summarise-source.js';

/** What somebody brings in: a file as it is, or the bytes of what was pasted. */
export interface Upload {
  bytes: Uint8Array;
  fileName: string | null;
  /** Null means that the source itself tells. */
  format: string | null;
  post: PostDetails;
}

/** What a preview shows besides the import itself. */
export type PreviewFindings = Omit<ImportPreview, 'import'>;

const LONGEST_TITLE = 500;

/** Reads an upload and tells what importing it would bring; all that it writes is the import in state `previewed`. */
@Injectable()
export class ImportPreviewer {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly sources: SourceReader,
    private readonly matcher: PreviewMatcher,
    private readonly imports: ImportsRepository,
    private readonly clock: Clock,
  ) {}

  async preview(access: Access, upload: Upload): Promise<{ importId: string; findings: PreviewFindings }> {
    const { workspaceId } = access;
    const source = { text: readSource(upload.bytes, this.config.importMaxBytes), fileName: upload.fileName };
    const format = upload.format === null ? chooseFormat(source) : getFormat(upload.format);
    const summary = await this.summarise(workspaceId, format.name, source);
    const one = this.newImport(access, format.name, source, upload.post, summary);
    one.reading = await this.keep(one, summary);
    return this.database.transaction(async (tx) => {
      const findings = await this.lookUp(tx, one, summary);
      await this.imports.insert(tx, one);
      return { importId: one.id, findings };
    });
  }

  /** What a kept preview finds now: people and threads may have come since. */
  async look(one: Import, text: string): Promise<PreviewFindings> {
    const summary = await this.summarise(one.workspaceId, one.format, { text, fileName: one.fileName });
    return this.database.transaction((tx) => this.lookUp(tx, one, summary));
  }

  private async lookUp(tx: Tx, one: Import, { items, opened: _, ...summary }: SourceSummary): Promise<PreviewFindings> {
    const { workspaceId } = one;
    const alreadyImported = await this.imports.findDone(tx, workspaceId, one.sourceHash);
    const found = await this.matcher.match(tx, workspaceId, { ...one, items });
    return { ...summary, ...found, problems: [...found.problems, ...summary.problems], alreadyImported };
  }

  private async summarise(workspaceId: string, format: string, source: ImportSource): Promise<SourceSummary> {
    try {
      return await summariseSource(this.sources.read(workspaceId, format, source));
    } catch (error) {
      throw asProblem(error);
    }
  }

  private keep({ workspaceId, format }: Import, { items, opened }: SourceSummary): Promise<Buffer> {
    return this.sources.keep(workspaceId, format, { thread: opened, items: items.map(({ item }) => item) });
  }

  private newImport(
    access: Access,
    format: string,
    source: ImportSource,
    post: PostDetails,
    summary: SourceSummary,
  ): Import {
    return {
      workspaceId: access.workspaceId,
      id: newId(),
      format,
      fileName: source.fileName,
      sourceHash: hash('sha256', source.text, 'buffer'),
      source: source.text,
      reading: null,
      state: 'previewed',
      postTitle: post.postTitle ?? (summary.title === null ? null : excerptOf(summary.title, LONGEST_TITLE)),
      postUrl: post.postUrl ?? null,
      postDate: post.postDate ?? null,
      postDatePrecision: post.postDatePrecision ?? null,
      rowsTotal: summary.items.length,
      rowsDone: 0,
      bytesTotal: 0,
      bytesDone: 0,
      settings: null,
      error: null,
      requestedBy: access.userId,
      createdAt: this.clock.now(),
      startedAt: null,
      finishedAt: null,
    };
  }
}
