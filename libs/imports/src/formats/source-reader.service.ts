import { Injectable } from '@nestjs/common';
import { OwnerIdentities, type IdentityKind } from '#libs/accounts';
import { getFormat } from './formats.js';
import type { ImportedRecord, ImportSource, SourceOwner } from './import-format.js';

// These stand for a person in some other way than by a name in a text.
const notInTexts: IdentityKind[] = ['name', 'email', 'phone', 'website'];

/** Reads a source as its workspace's owner would: his own words are told from everybody else's. */
@Injectable()
export class SourceReader {
  constructor(private readonly identities: OwnerIdentities) {}

  async *read(workspaceId: string, format: string, source: ImportSource): AsyncGenerator<ImportedRecord, void> {
    yield* getFormat(format).parse(source, await this.findOwner(workspaceId));
  }

  private async findOwner(workspaceId: string): Promise<SourceOwner> {
    const own = await this.identities.list(workspaceId);
    return {
      names: own.filter(({ kind }) => kind === 'name').map(({ printed }) => printed),
      handles: own.filter(({ kind }) => !notInTexts.includes(kind)).map(({ value }) => value),
    };
  }
}
