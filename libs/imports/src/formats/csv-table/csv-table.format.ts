import { csvRows, type FileToRead } from '#libs/platform';
import { eachFile, UnreadableFile, type FileFormat, type ReadingFor } from '../file-format.js';
import type { SourceRecord } from '../file-records.js';
import { PhoneOwner } from '../phone/phone-person.js';
import { dayOrderOf, type DayOrder } from '../tables/printed-moment.js';
import { brokenTable } from '../tables/read-table.js';
import { chooseMapping } from './choose-mapping.js';
import { mappedContact, MappedColumns } from './mapped-row.js';
import { mappedTalk } from './mapped-talk.js';
import { mappingFields, type MappingField } from './mapping-fields.js';
import { proposeMapping } from './propose-mapping.js';
import { tableShape, type TableShape } from './table-shape.js';

/** What says nothing of who somebody is. */
const NO_WHO = new Set<MappingField>(['job_title', 'company', 'birthday', 'town', 'region', 'country', 'note', 'id']);
const ABOUT_PEOPLE = mappingFields.filter(({ about }) => about === 'person').map(({ field }) => field);
const WHO: MappingField[] = [...ABOUT_PEOPLE.filter((field) => !NO_WHO.has(field)), 'from', 'to'];

/** Any table that no other format knows, read as its owner says, or as its headers and cells let guess. It comes last of all. */
export const csvTable: FileFormat = {
  name: 'csv-table',
  title: 'Table (CSV)',

  claim: eachFile((file) => isTable(file)),

  async *read([file], reading) {
    const shape = tableShape(file!);
    if (!shape) throw new UnreadableFile(file!.path, `${file!.path} is no table.`);
    const columns = new MappedColumns(shape.columns, chooseMapping(shape, reading));
    const areTalks = columns.has('date');
    if (!columns.has(...WHO)) {
      const message = `No column of ${file!.path} says who anybody is; choose what each column holds.`;
      throw new UnreadableFile(file!.path, message);
    }
    const order = orderIn(shape, columns, reading);
    yield* areTalks ? talks(file!, shape, { columns, reading, order }) : people(file!, shape, { columns, order });
  },
};

/** By its name, or by a header and even rows that speak of people. */
function isTable(file: FileToRead): boolean {
  const shape = tableShape(file);
  if (shape === null) return false;
  if (/\.(csv|tsv|tab)$/i.test(file.path)) return shape.columns.length > 1 || saysWho(shape);
  return shape.hasHeader && shape.columns.length > 1 && shape.sample.length > 1 && saysWho(shape);
}

function saysWho({ columns, sample }: TableShape): boolean {
  const fields = new Set(Object.values(proposeMapping(columns, sample)));
  return ['email', 'phone', 'from', 'to', 'twitter', 'linkedin'].some((field) => fields.has(field));
}

async function* people(
  file: FileToRead,
  shape: TableShape,
  { columns, order }: { columns: MappedColumns; order: DayOrder },
): AsyncGenerator<SourceRecord, void> {
  for await (const row of rowsOf(file, shape)) {
    if (row.type === 'fault') yield row.fault;
    else yield mappedContact(columns, row.cells, { file: file.path, line: row.line, item: null }, order);
  }
}

async function* talks(
  file: FileToRead,
  shape: TableShape,
  { columns, reading, order }: { columns: MappedColumns; reading: ReadingFor; order: DayOrder },
): AsyncGenerator<SourceRecord, void> {
  const owner = new PhoneOwner(reading);
  const own = commonNumber(shape, columns, owner);
  if (own !== null) {
    owner.add(own);
    const identities = [{ kind: 'phone' as const, printed: own }];
    yield { type: 'owner', person: { name: null, identities }, isCertain: false };
  }
  for await (const row of rowsOf(file, shape)) {
    if (row.type === 'fault') yield row.fault;
    else
      yield mappedTalk(
        row.cells,
        { file: file.path, line: row.line, item: null },
        { columns, owner, timeZone: reading.timeZone, order },
      );
  }
}

/** The one number that stands on one side of every row is the owner's, where none is known to be. */
function commonNumber({ sample }: TableShape, columns: MappedColumns, owner: PhoneOwner): string | null {
  const rows = sample.map((cells) => [columns.cell(cells, 'from'), columns.cell(cells, 'to')]);
  if (rows.length < 2 || rows.some((sides) => sides.some((side) => side === '' || owner.has(side)))) return null;
  const common = rows[0]!.filter((side) =>
    rows.every((sides) => sides.some((one) => owner.valueOf(one) === owner.valueOf(side))),
  );
  return common.length === 1 && owner.valueOf(common[0]!) !== null ? common[0]! : null;
}

// Where no day tells which number is the month, it is written as where the owner lives.
function orderIn({ sample }: TableShape, columns: MappedColumns, { identities, timeZone }: ReadingFor): DayOrder {
  const told = dayOrderOf(sample.flatMap((cells) => [columns.cell(cells, 'date'), columns.cell(cells, 'birthday')]));
  return told ?? (new PhoneOwner({ identities, timeZone }).writesMonthFirst ? 'month_first' : 'day_first');
}

type Row = { type: 'row'; line: number; cells: string[] } | { type: 'fault'; fault: ReturnType<typeof brokenTable> };

async function* rowsOf(file: FileToRead, { skipped }: TableShape): AsyncGenerator<Row, void> {
  let number = 0;
  try {
    for await (const { line, cells } of csvRows(file)) {
      if (number++ < skipped || cells.every((cell) => cell.trim() === '')) continue;
      yield { type: 'row', line, cells };
    }
  } catch (error) {
    yield { type: 'fault', fault: brokenTable(error, file.path) };
  }
}
