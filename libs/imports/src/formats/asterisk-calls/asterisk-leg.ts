import type { Direction } from '#libs/interactions';

/** One row of Asterisk's call detail records: a leg of a call. */
export interface Leg {
  line: number;
  /** What legs of one call have in common; empty where the table has no such column. */
  call: string;
  from: string;
  to: string;
  callerName: string;
  calledName: string;
  context: string;
  start: string;
  /** Seconds that were talked. */
  talked: number;
  isAnswered: boolean;
  isFailed: boolean;
}

/** The columns of Master.csv, which has no header: https://docs.asterisk.org (CDR, Comma Separated Values). */
export const MASTER_COLUMNS = [
  'accountcode',
  'src',
  'dst',
  'dcontext',
  'clid',
  'channel',
  'dstchannel',
  'lastapp',
  'lastdata',
  'start',
  'answer',
  'end',
  'duration',
  'billsec',
  'disposition',
  'amaflags',
  'uniqueid',
  'userfield',
];

const DISPOSITION = /^(ANSWERED|NO ANSWER|BUSY|FAILED|CONGESTION)$/i;

/** Whether these cells are a row of Master.csv. */
export function isMasterRow(cells: string[]): boolean {
  return cells.length >= 16 && DISPOSITION.test(cells[14]!.trim()) && /^\d{4}-\d\d-\d\d /.test(cells[9]!);
}

export function asteriskLeg(of: (...columns: string[]) => string, line: number): Leg {
  const caller = callerId(of('clid'));
  const disposition = of('disposition');
  return {
    line,
    call: of('linkedid', 'linked id', 'uniqueid', 'unique id'),
    from: of('src', 'cnum', 'source') || caller.number,
    to: of('dst', 'destination'),
    callerName: of('cnam') || caller.name,
    calledName: of('dst cnam'),
    context: of('dcontext'),
    start: of('start', 'calldate', 'call date'),
    talked: Number(/^\d+/.exec(of('billsec'))?.[0] ?? 0),
    isAnswered: /^answered$/i.test(disposition),
    isFailed: /^(failed|congestion)$/i.test(disposition),
  };
}

/** `"Ann Porter" <9018675309>`, however often it was quoted on its way. */
export function callerId(printed: string): { name: string; number: string } {
  const bare = printed.replace(/["\\]+/g, '').trim();
  const [, name = bare, number = ''] = /^(.*?)\s*<([^<>]*)>\s*$/.exec(bare) ?? [];
  return { name: name.trim(), number: number.trim() };
}

/** An extension of the owner's own switchboard. */
export function isExtension(number: string): boolean {
  return /^\D?\d{1,6}$/.test(number.trim()) || /^[a-z*#]/i.test(number.trim()) || number.trim() === '';
}

/** Which way a leg goes, and who is outside; null for one that stays inside. */
export function outsideOf(leg: Leg): { direction: Direction; number: string; name: string } | null {
  const { from, to, context } = leg;
  const came = { direction: 'inbound' as const, number: from, name: leg.callerName };
  const went = { direction: 'outbound' as const, number: to, name: leg.calledName };
  if (isExtension(from) && isExtension(to)) return null;
  if (isExtension(to)) return came;
  if (isExtension(from)) return went;
  return /trunk|pstn|did|incoming|inbound|extern/i.test(context) ? came : went;
}
