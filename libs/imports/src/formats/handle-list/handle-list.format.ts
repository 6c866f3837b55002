import { csvRows, headText, type FileToRead } from '#libs/platform';
import { eachFile, UnreadableFile, type FileFormat } from '../file-format.js';
import type { SourceContact, SourcePlace, SourceRecord } from '../file-records.js';
import { LeftOutTally } from '../social/left-out-tally.js';
import { readLines } from '../social/read-lines.js';
import { brokenTable } from '../tables/read-table.js';
import { listShape, shapeOfHeader, type ListShape } from './list-shape.js';
import { peopleInLine, type ListedPerson } from './people-in-line.js';
import { personInRow, read } from './people-in-row.js';

/** A plain list of handles and profiles, with or without names, however they are set apart. */
export const handleList: FileFormat = {
  name: 'handle-list',
  title: 'List of handles',
  claim: eachFile((file) => listShape(file) !== null),
  async *read(files) {
    for (const file of files) yield* readList(file);
  },
};

const NOBODY = 'There is no handle or address in this line.';

async function* readList(file: FileToRead): AsyncGenerator<SourceRecord, void> {
  const shape = shapeOfHeader(
    headText(file)
      .trimStart()
      .split(/\r\n|\r|\n/)[0] ?? '',
  );
  const leftOut = new LeftOutTally();
  let people = 0;
  for await (const entry of shape.columns ? inRows(file, shape) : inLines(file, shape)) {
    if ('type' in entry) yield entry;
    else {
      if (entry.people.length === 0) leftOut.add(NOBODY, entry.place, entry.text);
      people += entry.people.length;
      for (const person of entry.people) yield contactOf(person, entry.place);
    }
  }
  if (people === 0) throw new UnreadableFile(file.path, `${file.path} holds no handle and no address.`);
  yield* leftOut.take();
}

interface Entry {
  place: SourcePlace;
  text: string;
  people: ListedPerson[];
}

async function* inLines(file: FileToRead, { standard }: ListShape): AsyncGenerator<Entry, void> {
  for await (const { line, text } of readLines(file)) {
    if (text.trim() === '') continue;
    const people = peopleInLine(text, standard);
    const bare = people.length === 0 && /^\s*\S{1,60}\s*$/.test(text) ? read(standard, text.trim()) : null;
    const found = bare ? [{ name: null, identities: [bare], about: null }] : people;
    yield { place: { file: file.path, line, item: null }, text, people: found };
  }
}

async function* inRows(
  file: FileToRead,
  { columns, delimiter }: ListShape,
): AsyncGenerator<Entry | SourceRecord, void> {
  let isHeader = true;
  try {
    for await (const { line, cells } of csvRows(file, delimiter)) {
      if (cells.every((cell) => cell.trim() === '')) continue;
      const person = isHeader ? null : personInRow(columns!, cells);
      const place = { file: file.path, line, item: null };
      if (!isHeader) yield { place, text: cells.join(delimiter), people: person ? [person] : [] };
      isHeader = false;
    }
  } catch (error) {
    yield brokenTable(error, file.path);
  }
}

function contactOf({ name, identities, about }: ListedPerson, place: SourcePlace): SourceContact {
  return {
    type: 'contact',
    place,
    key: null,
    person: { name, identities },
    about,
    birthday: null,
    home: null,
    note: null,
  };
}
