import { Injectable } from '@nestjs/common';
import { claimFiles, type ClaimedFiles } from '../formats/claim-files.js';
import { fileFormats } from '../formats/file-formats.js';
import { InvalidError, type FileToRead } from '#libs/platform';
import { BrokenArchive, isArchive, openArchive } from './open-archive.js';
import { storedFile } from './stored-file.js';
import { UploadsRepository, type StoredFile } from './uploads.repository.js';

/** An upload opened: who reads what of it, and what nobody does. */
export interface OpenUpload {
  parts: ClaimedFiles[];
  unread: { path: string; why: string }[];
  /** Of all files that are read, unpacked. */
  bytes: number;
  /** How much of them has been read so far. */
  bytesRead(): number;
}

/** Opens what was uploaded: ZIP files are looked into, and each file goes to the format that knows it. */
@Injectable()
export class UploadOpener {
  constructor(private readonly uploads: UploadsRepository) {}

  /** `only` is the name of the one format that may read it; refuses (422) a broken ZIP. */
  async open(workspaceId: string, importId: string, only: string | null): Promise<OpenUpload> {
    const files: FileToRead[] = [];
    const unread: OpenUpload['unread'] = [];
    for (const stored of await this.uploads.listFiles(workspaceId, importId)) {
      const file = await this.openStored(workspaceId, importId, stored);
      if (!isArchive(file)) files.push(file);
      else await this.lookInto(file, files, unread);
    }
    const counted = countBytes(files);
    const formats = only === null ? fileFormats : fileFormats.filter(({ name }) => name === only);
    const { parts, unclaimed } = claimFiles(counted.files, formats);
    for (const { path, size } of unclaimed)
      unread.push({ path, why: size === 0 ? 'It is empty.' : 'No format that is known here.' });
    const bytes = parts.flatMap((part) => part.files).reduce((sum, { size }) => sum + size, 0);
    return { parts, unread, bytes, bytesRead: counted.bytesRead };
  }

  /** The one file of an upload that no format of files knows, where it is a text; null for anything else. */
  async onlyText(
    workspaceId: string,
    importId: string,
    maxBytes: number,
  ): Promise<{ bytes: Uint8Array; fileName: string } | null> {
    const [only, ...others] = await this.uploads.listFiles(workspaceId, importId);
    if (!only || others.length > 0 || only.size > maxBytes) return null;
    const file = await this.openStored(workspaceId, importId, only);
    if (isArchive(file) || claimFiles([file], fileFormats).parts.length > 0) return null;
    const pieces: Uint8Array[] = [];
    for await (const piece of file.open()) pieces.push(piece);
    return { bytes: Buffer.concat(pieces), fileName: only.path.split('/').at(-1)!.slice(0, 255) };
  }

  private openStored(workspaceId: string, importId: string, { number, path, size }: StoredFile) {
    return storedFile(path, size, (chunk) => this.uploads.readChunk(workspaceId, importId, number, chunk));
  }

  private async lookInto(
    file: Parameters<typeof openArchive>[0],
    files: FileToRead[],
    unread: OpenUpload['unread'],
  ): Promise<void> {
    try {
      const archive = await openArchive(file);
      files.push(...archive.files);
      unread.push(...archive.unread);
    } catch (error) {
      if (!(error instanceof BrokenArchive)) throw error;
      throw new InvalidError(error.message, [{ field: 'files', detail: error.message }]);
    }
  }
}

function countBytes(files: FileToRead[]): { files: FileToRead[]; bytesRead: () => number } {
  let read = 0;
  const counting = (file: FileToRead): FileToRead => ({
    ...file,
    async *open() {
      for await (const bytes of file.open()) {
        read += bytes.length;
        yield bytes;
      }
    },
  });
  return { files: files.map(counting), bytesRead: () => read };
}
