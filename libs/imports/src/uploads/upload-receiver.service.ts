import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Access } from '#libs/accounts';
import { Clock, Config, InvalidError, newId, TooLargeError } from '#libs/platform';
import { ImportsRepository } from '../imports.repository.js';
import { CHUNK_BYTES, UploadsRepository } from './uploads.repository.js';

/** A file as it arrives. */
export interface ArrivingFile {
  path: string;
  bytes: AsyncIterable<Uint8Array>;
}

const MOST_FILES = 500;
const LONGEST_PATH = 1_000;

/** Takes in files of any size, piece by piece, as an import in state `uploading`. */
@Injectable()
export class UploadReceiver {
  constructor(
    private readonly config: Config,
    private readonly uploads: UploadsRepository,
    private readonly imports: ImportsRepository,
    private readonly clock: Clock,
  ) {}

  /** Refuses (413) what is larger than a workspace takes, and (422) nothing at all; then nothing of it stays. */
  async receive(access: Access, arriving: AsyncIterable<ArrivingFile>): Promise<string> {
    const { workspaceId, userId } = access;
    const importId = newId();
    await this.imports.startUpload(workspaceId, importId, userId, this.clock.now());
    try {
      const { hash, name, bytes } = await this.store(workspaceId, importId, arriving);
      await this.imports.endUpload(workspaceId, importId, { fileName: name, sourceHash: hash, bytesTotal: bytes });
      return importId;
    } catch (error) {
      await this.imports.removePreview(workspaceId, importId);
      throw error;
    }
  }

  private async store(workspaceId: string, importId: string, arriving: AsyncIterable<ArrivingFile>) {
    const hash = createHash('sha256');
    const names: string[] = [];
    let bytes = 0;
    for await (const file of arriving) {
      if (names.length >= MOST_FILES)
        throw new TooLargeError(`An import takes at most ${MOST_FILES} files; pack them into a ZIP.`);
      const path = labelOf(file.path, names.length);
      const number = names.push(path) - 1;
      await this.uploads.addFile(workspaceId, importId, { number, path, size: 0 });
      let chunk = 0;
      for await (const piece of inChunks(file.bytes)) {
        bytes += piece.length;
        if (bytes > this.config.importFilesMaxBytes)
          throw new TooLargeError(tooLargeFiles(this.config.importFilesMaxBytes));
        hash.update(piece);
        await this.uploads.addChunk(workspaceId, importId, number, chunk++, piece);
      }
      hash.update(`\n${path}\n`);
    }
    if (names.length === 0 || bytes === 0) {
      const detail = 'Send at least one file that is not empty (multipart, field "files").';
      throw new InvalidError(detail, [{ field: 'files', detail }]);
    }
    const name = names.length === 1 ? names[0]! : `${names[0]} and ${names.length - 1} more`;
    return { hash: hash.digest(), name: name.slice(0, 255), bytes };
  }
}

export function tooLargeFiles(maxBytes: number): string {
  return `This is larger than ${Math.floor(maxBytes / 1024 ** 2)} MB, the most that is taken (IMPORT_FILES_MAX_MB raises it).`;
}

// Names may hold anything; as a label they need only be readable and different.
function labelOf(path: string, index: number): string {
  const label = path
    .replace(/\\/g, '/')
    .replace(/\p{Cc}/gu, '')
    .replace(/^(\.{0,2}\/)+/, '')
    .trim();
  return label === '' ? `file ${index + 1}` : label.slice(-LONGEST_PATH);
}

async function* inChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length;) {
      const part = piece.subarray(at, at + CHUNK_BYTES - length);
      pieces.push(part);
      length += part.length;
      at += part.length;
      if (length < CHUNK_BYTES) continue;
      yield Buffer.concat(pieces);
      pieces = [];
      length = 0;
    }
  }
  if (length > 0) yield Buffer.concat(pieces);
}
