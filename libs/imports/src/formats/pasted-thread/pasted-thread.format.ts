import { readThread, type Answered, type Inference, type ReadItem, type ReadPart } from '#libs/reading';
import type { ImportedAnswer, ImportedInference, ImportedItem, ImportedPart, ImportFormat } from '../import-format.js';

/** A thread as it comes out of a browser: selected, copied, pasted. Any text may be one, so it is the last resort. */
export const pastedThread: ImportFormat = {
  name: 'pasted-thread',

  recognises: () => true,

  async *parse({ text }, owner) {
    const { title, opening, style, certainty, items, leftOut } = readThread(text, { owner });
    yield { type: 'thread', title, opening, style, certainty };
    for (const item of items) yield toImportedItem(item);
    for (const line of leftOut) yield { type: 'left_out', ...line };
  },
};

function toImportedItem(read: ReadItem): ImportedItem {
  return {
    type: 'item',
    row: read.item,
    line: read.line,
    kind: read.kind,
    printedAuthor: read.author.printed,
    inferred: read.author.inferred && toInference(read.author.inferred),
    printedDate: read.dated,
    text: read.text,
    answers: read.repliesTo.map(toAnswer),
    parts: read.kind === 'owner' ? read.parts.map(toPart) : [],
    link: read.link,
  };
}

function toInference({ name, confidence, because }: Inference): ImportedInference {
  return { name, confidence, because: because.map(({ item, quote }) => ({ row: item, quote })) };
}

function toPart({ text, to, also }: ReadPart): ImportedPart {
  return { text, answers: [to, ...also].filter((answered) => answered !== null).map(toAnswer) };
}

function toAnswer({ item, name }: Answered): ImportedAnswer {
  return { row: item, name };
}
