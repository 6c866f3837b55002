import { eachFile, type FileFormat, type ReadingFor } from '../file-format.js';
import type { SourceRecord } from '../file-records.js';
import { callRecord } from '../phone/call-record.js';
import { callWords } from '../phone/call-words.js';
import { PhoneOwner } from '../phone/phone-person.js';
import { printedDuration } from '../tables/printed-duration.js';
import { printedMoment } from '../tables/printed-moment.js';
import { findTable, tableRows, type Table, type TableRow } from '../tables/read-table.js';

/** An iPhone's call history, as iMazing exports it. */
export const iphoneCalls: FileFormat = {
  name: 'iphone-calls',
  title: 'iPhone call history (iMazing)',

  claim: eachFile((file) => findTable(file, isHeader) !== null),

  async *read([file], reading) {
    const owner = new PhoneOwner(reading);
    for await (const row of tableRows(file!, isHeader))
      yield row.type === 'row' ? callOf(row, file!.path, { reading, owner }) : row;
  },
};

function isHeader(table: Table): boolean {
  return table.has('call type', 'date', 'duration', 'number') && table.hasOneOf('service', 'contact', 'location');
}

function callOf(
  { table, cells, line }: TableRow,
  file: string,
  { reading, owner }: { reading: ReadingFor; owner: PhoneOwner },
): SourceRecord {
  const place = { file, line, item: null };
  const kind = table.cell(cells, 'call type');
  const { direction, outcome } = callWords(kind);
  if (direction === null && outcome === null)
    return { type: 'fault', place, message: `“${kind}” on line ${line} is no type of call.` };
  const moment = printedMoment(table.cell(cells, 'date'), reading.timeZone);
  return callRecord(
    {
      place,
      key: null,
      at: moment?.at ?? null,
      precision: moment?.precision ?? 'none',
      number: table.cell(cells, 'number'),
      name: table.cell(cells, 'contact'),
      // A call that was cancelled is one's own.
      direction: direction ?? (/cancel/i.test(kind) ? 'outbound' : 'inbound'),
      outcome: outcome ?? 'talked',
      seconds: printedDuration(table.cell(cells, 'duration')),
      channel: /video/i.test(table.cell(cells, 'service')) ? 'video' : 'phone',
    },
    owner,
  );
}
