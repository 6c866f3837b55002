import { Injectable } from '@nestjs/common';
import { OwnerIdentities } from '#libs/accounts';
import { ownerInTexts } from '#libs/memory';
import { getFormat } from './formats.js';
import type { ImportedRecord, ImportSource, SourceOwner } from './import-format.js';
import { openReading, packReading, type Reading } from './kept-reading.js';

/** Reads a source as its workspace's owner would: his own words are told from everybody else's. */
@Injectable()
export class SourceReader {
  constructor(private readonly identities: OwnerIdentities) {}

  async *read(workspaceId: string, format: string, source: ImportSource): AsyncGenerator<ImportedRecord, void> {
    yield* getFormat(format).parse(source, await this.findOwner(workspaceId));
  }

  /** What was read, for `readAgain`: to read a long thread takes ten times as long as to unpack it. */
  async keep(workspaceId: string, format: string, reading: Reading): Promise<Buffer> {
    return packReading(format, await this.findOwner(workspaceId), reading);
  }

  /** The same records once more, from what was kept as long as the owner goes by the same names. */
  async *readAgain(
    workspaceId: string,
    format: string,
    source: ImportSource,
    kept: Buffer | null,
  ): AsyncGenerator<ImportedRecord, void> {
    const owner = await this.findOwner(workspaceId);
    const records = kept && openReading(kept, getFormat(format).name, owner);
    yield* records ?? getFormat(format).parse(source, owner);
  }

  private async findOwner(workspaceId: string): Promise<SourceOwner> {
    return ownerInTexts(await this.identities.list(workspaceId));
  }
}
