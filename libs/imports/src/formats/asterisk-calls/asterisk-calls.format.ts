import { csvHeadRows, csvRows, type FileToRead } from '#libs/platform';
import { eachFile, type FileFormat, type ReadingFor } from '../file-format.js';
import type { SourceFault, SourceRecord } from '../file-records.js';
import { callRecord } from '../phone/call-record.js';
import { PhoneOwner } from '../phone/phone-person.js';
import { printedMoment } from '../tables/printed-moment.js';
import { brokenTable, findTable, Table, tableRows, type TableRow } from '../tables/read-table.js';
import { asteriskLeg, isMasterRow, MASTER_COLUMNS, outsideOf, type Leg } from './asterisk-leg.js';
import { LegGroups } from './leg-groups.js';

/** Call detail records of an Asterisk or FreePBX switchboard. */
export const asteriskCalls: FileFormat = {
  name: 'asterisk-calls',
  title: 'Asterisk call records',

  claim: eachFile((file) => isMaster(file) || findTable(file, isHeader) !== null),

  async *read([file], reading) {
    const owner = new PhoneOwner(reading);
    const groups = new LegGroups();
    const record = (leg: Leg) => callOf(leg, file!.path, { reading, owner });
    for await (const row of isMaster(file!) ? masterRows(file!) : tableRows(file!, isHeader)) {
      if (row.type === 'fault') yield row;
      else {
        const leg = asteriskLeg((...columns) => row.table.cell(row.cells, ...columns), row.line);
        for (const done of groups.add(leg)) yield record(done);
      }
    }
    for (const done of groups.end()) yield record(done);
  },
};

function isMaster(file: FileToRead): boolean {
  const [first] = csvHeadRows(file, 1);
  return first !== undefined && isMasterRow(first);
}

function isHeader(table: Table): boolean {
  return table.has('src', 'dst', 'disposition') && table.hasOneOf('billsec', 'duration');
}

async function* masterRows(file: FileToRead): AsyncGenerator<TableRow | SourceFault, void> {
  const table = new Table(MASTER_COLUMNS);
  try {
    for await (const { line, cells } of csvRows(file)) {
      if (isMasterRow(cells)) yield { type: 'row', line, table, cells };
      else if (cells.some((cell) => cell.trim() !== ''))
        yield {
          type: 'fault',
          place: { file: file.path, line, item: null },
          message: `Line ${line} is no call record.`,
        };
    }
  } catch (error) {
    yield brokenTable(error, file.path);
  }
}

function callOf(leg: Leg, file: string, { reading, owner }: { reading: ReadingFor; owner: PhoneOwner }): SourceRecord {
  const place = { file, line: leg.line, item: null };
  const outside = outsideOf(leg);
  if (outside === null)
    return {
      type: 'left_out',
      place,
      reason: 'A call inside of your own switchboard.',
      excerpt: `${leg.from} to ${leg.to}`,
    };
  const moment = printedMoment(leg.start, reading.timeZone);
  const isTalk = leg.isAnswered && leg.talked > 0;
  return callRecord(
    {
      place,
      key: leg.call === '' ? null : `asterisk call ${leg.call}`,
      at: moment?.at ?? null,
      precision: moment?.precision ?? 'none',
      number: outside.number,
      name: outside.name,
      direction: outside.direction,
      outcome: isTalk ? 'talked' : leg.isFailed ? 'failed' : 'unanswered',
      seconds: leg.talked,
    },
    owner,
  );
}
