import { Injectable } from '@nestjs/common';
import type { Access } from '#libs/accounts';
import { Clock, Config, ConflictError, JobQueue, NotFoundError } from '#libs/platform';
import type { FilePreview } from './file-preview/file-preview.view.js';
import { FilePreviewer } from './file-preview/file-previewer.service.js';
import type { Import, ImportSettings, ImportState } from './import.entity.js';
import { runImport, undoImport } from './imports.jobs.js';
import { ImportsRepository } from './imports.repository.js';
import { ImportPreviewer, type PreviewFindings, type Upload } from './preview/import-previewer.service.js';
import { UploadOpener } from './uploads/open-upload.service.js';
import { UploadReceiver, type ArrivingFile } from './uploads/upload-receiver.service.js';
import { readPostDetails, type WrittenPostDetails } from './post/read-post-details.js';

/** What is brought in: the bytes, and what the owner says of the post. */
export interface Brought extends Omit<Upload, 'post'> {
  post: WrittenPostDetails;
}

const STOPPED = 'You stopped it. What was written stays; run it again and it goes on from there, or take it back.';

const DAY_MS = 24 * 3_600_000;

/** Imports as their owner asks for them; the work itself is done by ImportRunner and ImportUndoer, mostly in a job. */
@Injectable()
export class Imports {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly previewer: ImportPreviewer,
    private readonly filePreviewer: FilePreviewer,
    private readonly receiver: UploadReceiver,
    private readonly opener: UploadOpener,
    private readonly config: Config,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  preview(access: Access, { post, ...upload }: Brought): Promise<{ importId: string; findings: PreviewFindings }> {
    const details = readPostDetails(post, access.timeZone, this.clock.now());
    return this.previewer.preview(access, { ...upload, post: details });
  }

  /** Takes files in, and whatever they are, they stay files. */
  receiveFiles(access: Access, arriving: AsyncIterable<ArrivingFile>): Promise<string> {
    return this.receiver.receive(access, arriving);
  }

  /**
   * Takes files in. One that is only a text in no format of files is a pasted thread, and previewed as such; the rest waits for
   * `lookAtFiles`.
   */
  async receive(
    access: Access,
    arriving: AsyncIterable<ArrivingFile>,
  ): Promise<{ importId: string; isThread: boolean }> {
    const importId = await this.receiver.receive(access, arriving);
    const text = await this.opener.onlyText(access.workspaceId, importId, this.config.importMaxBytes);
    if (text === null) return { importId, isThread: false };
    try {
      const { importId: threadId } = await this.preview(access, { ...text, format: null, post: {} });
      return { importId: threadId, isThread: true };
    } finally {
      await this.imports.removePreview(access.workspaceId, importId);
    }
  }

  /** What the files of an upload would bring; with `settings` they are read so from now on. */
  async lookAtFiles(access: Access, importId: string, settings?: ImportSettings): Promise<Omit<FilePreview, 'import'>> {
    const { workspaceId } = access;
    if (settings) await this.imports.setSettings(workspaceId, importId, settings);
    const preview = await this.imports.findPreview(workspaceId, importId);
    if (preview && preview.source === null) return this.filePreviewer.look(access, preview);
    await this.get(workspaceId, importId);
    throw new ConflictError('This is no preview of files any more; its rows say what became of it.');
  }

  /** Stops a run between two batches; what is written stays, and it can go on or be undone. */
  async stop({ workspaceId }: Access, importId: string): Promise<void> {
    await this.get(workspaceId, importId);
    await this.imports.fail(workspaceId, importId, STOPPED, this.clock.now());
  }

  /** What a preview finds when it is opened again. */
  async look({ workspaceId }: Access, importId: string): Promise<PreviewFindings> {
    const preview = await this.imports.findPreview(workspaceId, importId);
    if (preview?.source) return this.previewer.look(preview, preview.source);
    await this.get(workspaceId, importId);
    throw new ConflictError('This import is no preview any more; its rows say what became of it.');
  }

  /** Asks for a run of a preview, or of one that failed, from where it stopped; asking twice is asking once. */
  async run({ workspaceId, timeZone }: Access, importId: string, post: WrittenPostDetails): Promise<void> {
    const details = readPostDetails(post, timeZone, this.clock.now());
    if (!(await this.imports.queue(workspaceId, importId, details))) {
      const { state } = await this.get(workspaceId, importId);
      const refusal = noRun[state];
      if (refusal) throw new ConflictError(refusal);
    }
    await this.queue.enqueue(runImport, { workspaceId, importId }, { id: importId });
  }

  /** Asks that everything which an import brought is taken back; asking twice is asking once. */
  async undo({ workspaceId }: Access, importId: string): Promise<void> {
    if (!(await this.imports.beginUndo(workspaceId, importId))) {
      const { state } = await this.get(workspaceId, importId);
      throw new ConflictError(noUndo[state] ?? 'This import changed just now; look again.');
    }
    await this.queue.enqueue(undoImport, { workspaceId, importId }, { id: importId });
  }

  /** Throws a preview away. */
  async removePreview({ workspaceId }: Access, importId: string): Promise<void> {
    if (await this.imports.removePreview(workspaceId, importId)) return;
    await this.get(workspaceId, importId);
    throw new ConflictError('Only a preview can be thrown away; what was imported can be undone.');
  }

  /** Of every workspace: asks again for what no job is at, and removes the previews that nobody ran in a day. */
  async sweep(): Promise<void> {
    await this.imports.removePreviewsBefore(new Date(this.clock.now().getTime() - DAY_MS));
    for (const { workspaceId, id, state } of await this.imports.listUnfinished()) {
      await this.queue.enqueue(state === 'undoing' ? undoImport : runImport, { workspaceId, importId: id }, { id });
    }
  }

  private async get(workspaceId: string, importId: string): Promise<Import> {
    const one = await this.imports.find(workspaceId, importId);
    if (!one) throw new NotFoundError('There is no such import.');
    return one;
  }
}

const noRun: Partial<Record<ImportState, string>> = {
  done: 'This import is done. A newer copy of the page is a new import, which brings only what is new.',
  undoing: 'This import is being undone; bring the source in once more.',
  undone: 'This import was undone; bring the source in once more.',
};

const noUndo: Partial<Record<ImportState, string>> = {
  uploading: 'This upload has not ended yet.',
  previewed: 'Nothing of this import is written yet; throw the preview away.',
  queued: 'This import has not run yet; it can be undone when it has.',
  running: 'This import is still running; it can be undone when it has ended.',
  undone: 'This import was undone before.',
};
