import { Injectable } from '@nestjs/common';
import { OwnerIdentities, type IdentityKind } from '#libs/accounts';
import { getFormat } from './formats.js';
import type { ImportedRecord, ImportSource, SourceOwner } from './import-format.js';
import { openReading, packReading, type Reading } from './kept-reading.js';

// These stand for a person in some other way than by a name in a text.
const notInTexts: IdentityKind[] = ['name', 'email', 'phone', 'website'];

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
    const own = await this.identities.list(workspaceId);
    return {
      names: own.filter(({ kind }) => kind === 'name').map(({ printed }) => printed),
      handles: own.filter(({ kind }) => !notInTexts.includes(kind)).map(({ value }) => value),
    };
  }
}
