import type { FileToRead } from '#libs/platform';
import { claimFiles } from '../formats/claim-files.js';
import { fileFormats } from '../formats/file-formats.js';
import { isArchive } from './open-archive.js';

/** Whether a file is an archive or of a format of files; otherwise it may be a pasted thread. */
export function isOfAFormat(file: FileToRead): boolean {
  return isArchive(file) || claimFiles([file], fileFormats).parts.length > 0;
}
