import { Injectable } from '@nestjs/common';
import { ItemAuthors } from '#libs/memory';
import type { Tx } from '#libs/platform';
import type { ImportToRun } from '../imports.repository.js';
import { RecordingRepository } from './recording.repository.js';
import { RunMemory } from './run-memory.js';

/** Recalls what a run must remember when it begins, or goes on after a stop. */
@Injectable()
export class RunMemories {
  constructor(
    private readonly authors: ItemAuthors,
    private readonly recording: RecordingRepository,
  ) {}

  async recall(tx: Tx, { workspaceId, id, rowsDone }: ImportToRun, threadId: string): Promise<RunMemory> {
    const memory = new RunMemory();
    memory.rememberPeople(await this.authors.listNamedPeople(tx, workspaceId, threadId));
    if (rowsDone > 0) memory.rememberPlaces(await this.recording.listPlaces(tx, workspaceId, id));
    return memory;
  }
}
