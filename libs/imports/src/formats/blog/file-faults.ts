import { xmlElements, type FileToRead, type XmlElement } from '#libs/platform';
import { cutInWords } from '../cut-in-words.js';
import type { SourceFault } from '../file-records.js';

const MOST_TOLD = 20;

/** What was wrong with the markup of a file. */
export interface FileEnd {
  /** Where the file stops short, in words; null where it is whole. */
  cut: string | null;
  /** Elements that nobody closes, with their lines: the first of them, and how many there are. */
  unclosed: { name: string; line: number }[];
  unclosedCount: number;
}

export function newFileEnd(): FileEnd {
  return { cut: null, unclosed: [], unclosedCount: 0 };
}

/** The elements of those names that are whole; what a cut file ends in the middle of is left out, and told by `end`. */
export async function* wholeElements(
  file: FileToRead,
  names: ReadonlySet<string>,
  end: FileEnd = newFileEnd(),
): AsyncGenerator<XmlElement, void> {
  const onCut = (open: string, tooDeepAt: number | null) => (end.cut = cutInWords(open, tooDeepAt));
  const onUnclosed = (name: string, line: number) => {
    if (++end.unclosedCount <= MOST_TOLD) end.unclosed.push({ name, line });
  };
  for await (const element of xmlElements(file, names, { onCut, onUnclosed })) if (end.cut === null) yield element;
}

/** What is to be said at the end of a file: nothing where its markup was sound. */
export function* fileFaults(file: string, { cut, unclosed, unclosedCount }: FileEnd): Generator<SourceFault, void> {
  for (const { name, line } of unclosed)
    yield fault(file, `<${name}> has no end by this line; what stands around it is read as far as it can be.`, line);
  if (unclosedCount > unclosed.length)
    yield fault(file, `${unclosedCount - unclosed.length} more elements of the file have no end.`);
  if (cut !== null) yield fault(file, `${cut}; what stands before that is read.`);
}

function fault(file: string, message: string, line: number | null = null): SourceFault {
  return { type: 'fault', place: { file, line, item: line === null ? 'the end of the file' : null }, message };
}
