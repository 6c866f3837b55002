// The labelled histories of promises: reads libs/followups/eval, whose README describes the format, into rows and a truth.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'libs/followups/eval';
const MINUTE_MS = 60_000;
/** Every so manieth history is kept apart. */
const APART = 3;
const ways = {
  blog: { channel: 'blog', kind: 'comment', threadId: 'blog', datedBy: 'item' },
  blog2: { channel: 'blog', kind: 'comment', threadId: 'blog2', datedBy: 'item' },
  twitter: { channel: 'twitter', kind: 'mention', threadId: null, datedBy: 'item' },
  dm: { channel: 'twitter', kind: 'message', threadId: null, datedBy: 'item' },
  email: { channel: 'email', kind: 'message', threadId: null, datedBy: 'hand' },
  phone: { channel: 'phone', kind: 'call', threadId: null, datedBy: 'hand', precision: 'day' },
  video: { channel: 'video', kind: 'call', threadId: null, datedBy: 'hand', precision: 'day' },
  in_person: { channel: 'in_person', kind: 'meeting', threadId: null, datedBy: 'hand', precision: 'day' },
  other: { channel: 'other', kind: 'message', threadId: null, datedBy: 'hand' },
  note: { channel: 'other', kind: 'note', threadId: null, datedBy: 'hand' },
};
const LINE = /^(\d+): (-|\d{4}-\d\d-\d\d)((?: by (?:owner|contact)| in| out)*) (\w+)(?:: (.*))?$/;

/** Each as { number, title, file, today, rows, notes, words, signal, truth, isApart }, in the order of their numbers. */
export function promiseHistories() {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));
  const all = files.flatMap((file) => {
    const blocks = readFileSync(join(FOLDER, file), 'utf8').split(/^## /m).slice(1);
    return blocks.map((block) => toHistory(block.trim().split('\n'), file));
  });
  return all.sort((a, b) => a.number - b.number);
}

function toHistory([head, ...lines], file) {
  const [, number, title, today] = /^(\d+) (.+?) \| today (\d{4}-\d\d-\d\d)$/.exec(head) ?? fail(file, head);
  const history = { number: Number(number), title, file, today, rows: [], notes: [], words: new Map(), signal: null };
  let isDropped = false;
  for (const line of lines) {
    if (line.startsWith('= ')) history.truth = truthOf(line.slice(2), file);
    else if (line === 'hand: dropped') isDropped = true;
    else if (line !== '') addLine(history, line, file);
  }
  if (!history.signal || !history.truth) fail(file, head);
  if (isDropped) history.signal.state = 'dropped';
  return { ...history, isApart: history.number % APART === 0 };
}

function truthOf(text, file) {
  const [, how, line] = /^(kept|released|open|expired|dropped|nothing)(?: (\d+))?$/.exec(text) ?? fail(file, text);
  return { how, line: line ?? null };
}

function addLine(history, line, file) {
  const [, id, day, who, way, said = ''] = LINE.exec(line) ?? fail(file, line);
  const text = said.replace(/[{}]/g, '');
  const row = toRow({ id, day, way, text, isOut: / out/.test(who) || way === 'note' }, history.today);
  (row.kind === 'note' ? history.notes : history.rows).push(row);
  history.words.set(id, text);
  const [, quote] = /\{(.*)\}/.exec(said) ?? [];
  if (quote === undefined) return;
  const promisedBy = / by owner/.test(who) || (row.direction === 'outbound' && !/ by contact/.test(who));
  history.signal = {
    id: `promise ${id}`,
    interactionId: id,
    type: 'promise',
    state: 'open',
    quote,
    fact: null,
    sensitive: false,
    promisedBy: promisedBy ? 'owner' : 'contact',
    due: null,
    dueOn: null,
  };
}

function toRow({ id, day, way, text, isOut }, today) {
  const { precision = 'instant', ...fixed } = ways[way] ?? fail(way, id);
  const isDated = day !== '-';
  // What is known to the day only stands at its beginning; of what has an hour the order of the lines gives it.
  const at = isDated
    ? new Date(Date.parse(`${day}T12:00:00Z`) * 1 + Number(id) * MINUTE_MS * (precision === 'day' ? 0 : 1))
    : null;
  return {
    id,
    ...fixed,
    direction: isOut ? 'outbound' : 'inbound',
    at: precision === 'day' && at ? new Date(`${day}T00:00:00Z`) : at,
    createdAt: new Date(`${isDated ? day : today}T12:00:00Z`),
    precision: isDated ? precision : 'none',
    datedBy: isDated ? fixed.datedBy : null,
    threadTitle: fixed.threadId,
    position: fixed.threadId ? Number(id) : null,
    permalink: null,
    hasWords: text !== '',
    asks: null,
  };
}

function fail(where, what) {
  throw new Error(`${where}: not understood: ${what}`);
}
