import { MOST_OPEN } from '#libs/platform';

/** Where the reading of a file's markup stopped short of its end: a sentence without what became of the rest. */
export function cutInWords(open: string, tooDeepAt: number | null): string {
  if (tooDeepAt === null) return `The file ends in the middle of <${open}>`;
  const depth = MOST_OPEN.toLocaleString('en-GB');
  return `By line ${tooDeepAt} more than ${depth} elements stand within one another, which no export writes`;
}
