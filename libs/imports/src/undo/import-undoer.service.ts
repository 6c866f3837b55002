import { Injectable } from '@nestjs/common';
import { bulkWriting, Clock, Database, type Tx } from '#libs/platform';
import { ImportsRepository } from '../imports.repository.js';
import { TakeBack } from './take-back.service.js';

export interface UndoOptions {
  /** Stops the undo between two slices; it can go on later. */
  signal?: AbortSignal;
  /** Rows taken back in one transaction. */
  sliceRows?: number;
}

const SLICE_ROWS = 5_000;

/** Undoes imports slice by slice; killed at any point and run again it gives the same result. */
@Injectable()
export class ImportUndoer {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly takeBack: TakeBack,
    private readonly clock: Clock,
  ) {}

  /** Does nothing where the import is neither done nor failed nor half undone; waits for others of the workspace. */
  async undo(workspaceId: string, importId: string, options: UndoOptions = {}): Promise<void> {
    await this.database.withLock(bulkWriting(workspaceId), async () => {
      if (!(await this.imports.beginUndo(workspaceId, importId))) return;
      await this.takeAllBack(workspaceId, importId, options);
      await this.imports.finishUndo(workspaceId, importId, this.clock.now());
    });
  }

  private async takeAllBack(
    workspaceId: string,
    importId: string,
    { signal, sliceRows = SLICE_ROWS }: UndoOptions,
  ): Promise<void> {
    await this.whileThereIsMore((tx) => this.takeBack.words(tx, workspaceId, importId, sliceRows), signal);
    await this.whileThereIsMore((tx) => this.takeBack.interactions(tx, workspaceId, importId, sliceRows), signal);
    await this.whileThereIsMore((tx) => this.takeBack.keptFacts(tx, workspaceId, importId, sliceRows), signal);
    // What an import undone before had made may have stood only for the sake of this one.
    const undone = await this.imports.listUndone(workspaceId);
    for (const one of undone) {
      await this.database.transaction((tx) => this.takeBack.threadsAndLinks(tx, workspaceId, one));
      const slice = { limit: sliceRows, undone };
      await this.whileThereIsMore((tx) => this.takeBack.people(tx, workspaceId, one, slice), signal);
    }
  }

  private async whileThereIsMore(takeSlice: (tx: Tx) => Promise<boolean>, signal?: AbortSignal): Promise<void> {
    let more = true;
    while (more) {
      signal?.throwIfAborted();
      more = await this.database.transaction(takeSlice);
    }
  }
}
