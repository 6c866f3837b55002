import { Injectable } from '@nestjs/common';
import { JobHandler, type JobRun } from '#libs/platform';
import { undoImport, type ImportPayload } from '../imports.jobs.js';
import { ImportUndoer } from '../undo/import-undoer.service.js';

@Injectable()
export class UndoImportJob extends JobHandler<ImportPayload> {
  readonly job = undoImport;

  constructor(private readonly undoer: ImportUndoer) {
    super();
  }

  run({ workspaceId, importId }: ImportPayload, { signal }: JobRun): Promise<void> {
    return this.undoer.undo(workspaceId, importId, { signal });
  }
}
