import type { Direction } from '#libs/interactions';
import type { SourcePlace, SourceRecord } from '../file-records.js';
import { callRecord, type CallOutcome } from '../phone/call-record.js';
import { callWords } from '../phone/call-words.js';
import { messageRecord, type AtNumber } from '../phone/message-record.js';
import type { PhoneOwner } from '../phone/phone-person.js';
import { printedDuration } from '../tables/printed-duration.js';
import { printedMoment, type DayOrder, type Moment } from '../tables/printed-moment.js';
import type { MappedColumns } from './mapped-row.js';

export interface TalkReading {
  columns: MappedColumns;
  owner: PhoneOwner;
  timeZone: string;
  order: DayOrder;
}

/** A row as one call or one message. */
export function mappedTalk(cells: string[], place: SourcePlace, reading: TalkReading): SourceRecord {
  const { columns, owner } = reading;
  const cell = (field: Parameters<MappedColumns['cell']>[1]) => columns.cell(cells, field);
  const kind = kindOf(cell('kind'), columns.has('text'));
  if (kind === null)
    return {
      type: 'left_out',
      place,
      reason: `“${cell('kind')}” is neither a call nor a message.`,
      excerpt: cells.join(', '),
    };
  const sides = sidesOf(cells, reading);
  if (sides === null) {
    const reason = 'Neither of the two numbers is known to be yours; add yours to your identities.';
    return { type: 'left_out', place, reason, excerpt: `${cell('from')} to ${cell('to')}` };
  }
  const { direction, other } = sides;
  const moment = momentOf(cells, reading);
  const at = moment?.at ?? null;
  if (kind === 'message') {
    const [from, to] = direction === 'inbound' ? [other, []] : [null, [other]];
    return messageRecord({ place, key: null, at, direction, from, to, text: cell('text') }, owner);
  }
  const seconds = printedDuration(cell('duration')) ?? printedDuration(cell('duration_minutes'), 'minutes');
  const outcome = outcomeOf(cells, columns);
  return callRecord(
    {
      place,
      key: null,
      at,
      precision: moment?.precision ?? 'none',
      ...other,
      direction,
      outcome,
      seconds,
      text: cell('text'),
    },
    owner,
  );
}

function kindOf(printed: string, hasText: boolean): 'call' | 'message' | null {
  if (/sms|mms|text|message|nachricht|mensaje|messag/i.test(printed)) return 'message';
  if (/data|internet|gprs|roaming|browsing/i.test(printed)) return null;
  return printed === '' && hasText ? 'message' : 'call';
}

/** Who is on the other side, and which way it went; null where both sides may be. */
function sidesOf(cells: string[], { columns, owner }: TalkReading): { direction: Direction; other: AtNumber } | null {
  const cell = (field: Parameters<MappedColumns['cell']>[1]) => columns.cell(cells, field);
  const name = cell('name') || [cell('first_name'), cell('last_name')].filter(Boolean).join(' ') || null;
  const said = saidDirection(cells, columns);
  const [from, to] = [cell('from'), cell('to')];
  const at = (number: string): AtNumber => ({ number, name });
  if (from !== '' && to !== '') {
    if (owner.has(from)) return { direction: 'outbound', other: at(to) };
    if (owner.has(to)) return { direction: 'inbound', other: at(from) };
    return said && { direction: said, other: at(said === 'inbound' ? from : to) };
  }
  const number = cell('phone') || from || to || cell('email');
  return { direction: said ?? (from === '' && to !== '' ? 'outbound' : 'inbound'), other: at(number) };
}

function saidDirection(cells: string[], columns: MappedColumns): Direction | null {
  const incoming = yesNo(columns.cell(cells, 'incoming'));
  if (incoming !== null) return incoming ? 'inbound' : 'outbound';
  return callWords(columns.cell(cells, 'direction')).direction;
}

function outcomeOf(cells: string[], columns: MappedColumns): CallOutcome {
  if (yesNo(columns.cell(cells, 'missed')) === true) return 'unanswered';
  const said = ['outcome', 'direction'] as const;
  return said.map((field) => callWords(columns.cell(cells, field)).outcome).find((one) => one !== null) ?? 'talked';
}

function momentOf(cells: string[], { columns, timeZone, order }: TalkReading): Moment | null {
  const [date, time] = [columns.cell(cells, 'date'), columns.cell(cells, 'time')];
  return (
    (time === '' ? null : printedMoment(`${date} ${time}`, timeZone, order)) ?? printedMoment(date, timeZone, order)
  );
}

function yesNo(printed: string): boolean | null {
  if (/^(true|yes|y|1|si|ja|oui|x)$/i.test(printed)) return true;
  return /^(false|no|n|0|nein|non)$/i.test(printed) ? false : null;
}
