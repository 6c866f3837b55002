import { headText, type FileToRead } from '#libs/platform';

/**
 * The first letters of a file, as far as the given number of bytes goes: enough to see that most files are something else,
 * for an archive holds many thousand pictures.
 */
export function firstWords({ path, size, head, open }: FileToRead, bytes = 1_000): string {
  return headText({ path, size, head: head.subarray(0, bytes), open });
}

/** Whether a file may be JSON, by the first sign that is no blank. */
export function beginsAsJson(file: FileToRead): boolean {
  return /^\s*[[{]/.test(firstWords(file, 200));
}
