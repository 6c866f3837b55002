import { headText, jsonPieces, jsonText, jsonValue, type FileToRead } from '#libs/platform';
import { eachFile, type FileFormat } from '../file-format.js';
import type { SourceFault, SourcePlace, SourceRecord } from '../file-records.js';
import { PhoneOwner } from '../phone/phone-person.js';
import { findTable, tableRows, type Table } from '../tables/read-table.js';
import { twilioNumber, twilioRecord, type TwilioCall, type TwilioLegs } from './twilio-call.js';

/** Legs that are remembered; a longer log is no single person's. */
const MOST_LEGS = 500_000;
const CALL_IN_JSON = /"calls"\s*:\s*\[|"(?:parent_call_)?sid"\s*:\s*"CA[0-9a-f]{32}"/;

/** Twilio's call log: a table of its console, or the list of calls of its API. */
export const twilioCalls: FileFormat = {
  name: 'twilio-calls',
  title: 'Twilio call log',

  claim: eachFile((file) => isJson(file) || findTable(file, isHeader) !== null),

  async *read([file], reading) {
    const owner = new PhoneOwner(reading);
    const legs = await legsOf(file!);
    const told = new Set<string>();
    for await (const { call, place, fault } of callsOf(file!)) {
      if (call === null) {
        yield fault ?? { type: 'fault', place, message: `${place.item ?? 'This'} is no JSON of a call.` };
        continue;
      }
      const own = twilioNumber(call);
      if (own !== null && !told.has(own) && told.size < 100) {
        told.add(own);
        owner.add(own);
        const identities = [{ kind: 'phone' as const, printed: own, verified: true }];
        yield { type: 'owner', person: { name: null, identities, isOwner: true }, isCertain: true };
      }
      yield twilioRecord(call, place, legs, owner) satisfies SourceRecord;
    }
  },
};

interface Found {
  place: SourcePlace;
  /** Null for what is none. */
  call: TwilioCall | null;
  fault?: SourceFault;
}

function isJson(file: FileToRead): boolean {
  const head = headText(file);
  return /^\s*[[{]/.test(head) && CALL_IN_JSON.test(head) && /"sid"\s*:\s*"CA[0-9a-zA-Z]{32}"/.test(head);
}

function isHeader(table: Table): boolean {
  return table.hasOneOf('sid', 'call sid', 'callsid') && table.has('from', 'to', 'status', 'direction');
}

async function legsOf(file: FileToRead): Promise<TwilioLegs> {
  const legs: TwilioLegs = { directions: new Map(), parents: new Set() };
  for await (const { call } of callsOf(file)) {
    if (!call || legs.directions.size >= MOST_LEGS) continue;
    legs.directions.set(call.sid, call.direction);
    if (call.parent !== '') legs.parents.add(call.parent);
  }
  return legs;
}

function callsOf(file: FileToRead): AsyncGenerator<Found, void> {
  return isJson(file) ? jsonCalls(file) : tableCalls(file);
}

async function* jsonCalls(file: FileToRead): AsyncGenerator<Found, void> {
  let number = 0;
  let isCut = false;
  for await (const { text } of jsonPieces(file, pathsIn(file), { onCut: () => (isCut = true) })) {
    const place = { file: file.path, line: null, item: `call ${++number}` };
    const value = jsonValue(text);
    const of = (...keys: string[]) => keys.map((key) => jsonText(value, key)).find((one) => one !== null) ?? '';
    yield { place, call: value === undefined ? null : twilioCall(of) };
  }
  const place = { file: file.path, line: null, item: 'end of the file' };
  if (isCut)
    yield { place, call: null, fault: { type: 'fault', place, message: 'The file ends in the middle of the list.' } };
}

// A page of the list, an array of calls or of pages, or pages under names of their own.
function pathsIn(file: FileToRead): string[] {
  const named = [...headText(file).matchAll(/"(\w{1,60})"\s*:\s*\{\s*"calls"\s*:\s*\[/g)].map(
    ([, name]) => `${name}.calls[]`,
  );
  return ['[]', 'calls[]', '[].calls[]', ...new Set(named)];
}

async function* tableCalls(file: FileToRead): AsyncGenerator<Found, void> {
  for await (const row of tableRows(file, isHeader)) {
    if (row.type === 'fault') yield { place: row.place, call: null, fault: row };
    else {
      const of = (...keys: string[]) =>
        row.table.cell(row.cells, ...keys.flatMap((key) => [key.replace(/_/g, ' '), key.replace(/_/g, '')]));
      yield { place: { file: file.path, line: row.line, item: null }, call: twilioCall(of) };
    }
  }
}

function twilioCall(of: (...keys: string[]) => string): TwilioCall {
  const word = (...keys: string[]) =>
    of(...keys)
      .toLowerCase()
      .replace(/[\s_]+/g, '-');
  return {
    sid: of('sid', 'call_sid'),
    parent: of('parent_call_sid'),
    from: of('from'),
    to: of('to'),
    callerName: of('caller_name'),
    direction: word('direction')
      .replace(/^(outgoing|trunking-terminating)/, 'outbound')
      .replace(/^(incoming|trunking-originating)/, 'inbound'),
    status: word('status').replace('noanswer', 'no-answer').replace('cancelled', 'canceled'),
    answeredBy: word('answered_by'),
    start: of('start_time', 'start_date', 'date_created', 'date'),
    duration: of('duration', 'call_duration'),
  };
}
