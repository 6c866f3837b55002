import type { FileToRead } from '#libs/platform';
import type { FileFormat } from './file-format.js';

/** Files that one format reads together. */
export interface ClaimedFiles {
  format: FileFormat;
  files: FileToRead[];
}

/** Who reads what of an upload; each file is read once, by the first format that knows it. */
export function claimFiles(
  files: FileToRead[],
  formats: readonly FileFormat[],
): { parts: ClaimedFiles[]; unclaimed: FileToRead[] } {
  const left = new Set(files);
  const parts: ClaimedFiles[] = [];
  for (const format of formats) {
    for (const group of format.claim([...left])) {
      parts.push({ format, files: group });
      for (const file of group) left.delete(file);
    }
  }
  return { parts, unclaimed: [...left] };
}
