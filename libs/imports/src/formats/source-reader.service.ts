import { Injectable } from '@nestjs/common';
import { OwnerIdentities } from '#libs/accounts';
import { ownerInTexts } from '#libs/memory';
import { inThread } from '#libs/platform';
import { getFormat } from './formats.js';
import type { ImportedRecord, ImportSource, SourceOwner } from './import-format.js';
import { openReading, packReading, type Reading } from './kept-reading.js';
import { parseInThread, parsing, recordsOf, type Parsed } from './parse-in-thread.js';

/** A text of so many letters is read in some tenths of a second; everybody else would wait for a longer one. */
const LONG_TEXT = 200_000;

/** Reads a source as its workspace's owner would: his own words are told from everybody else's. */
@Injectable()
export class SourceReader {
  constructor(private readonly identities: OwnerIdentities) {}

  async *read(workspaceId: string, format: string, source: ImportSource): AsyncGenerator<ImportedRecord, void> {
    yield* parse(format, source, await this.findOwner(workspaceId));
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
    signal?: AbortSignal,
  ): AsyncGenerator<ImportedRecord, void> {
    const owner = await this.findOwner(workspaceId);
    const records = kept && openReading(kept, getFormat(format).name, owner);
    yield* records ?? parse(format, source, owner, signal);
  }

  private async findOwner(workspaceId: string): Promise<SourceOwner> {
    return ownerInTexts(await this.identities.list(workspaceId));
  }
}

function parse(
  format: string,
  source: ImportSource,
  owner: SourceOwner,
  signal?: AbortSignal,
): AsyncIterable<ImportedRecord> {
  const chosen = getFormat(format);
  if (source.text.length < LONG_TEXT) return chosen.parse(source, owner);
  const work = { module: parsing, name: parseInThread.name, args: [chosen.name, source, owner] };
  return recordsOf(inThread<Parsed>(work, signal));
}
