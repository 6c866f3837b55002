import type { Circle } from '#libs/contacts';
import type { Channel, DatedBy, Depth, Precision } from '#libs/interactions';
import type { Promiser } from '#libs/memory';
import type { CalendarDay } from '#libs/platform';
import { dayOfReckoning, shiftedDay, type Away } from '../away.js';
import { overdueDays } from '../due.js';
import type { PassedRow } from '../facts/contact-facts.js';
import { closingOf, type SaidWords } from './closing.js';
import type { PromiseView } from './promise.view.js';

export interface PromiseRow {
  id: string;
  quote: string;
  promisedBy: Promiser;
  due: string | null;
  dueOn: CalendarDay | null;
  sensitive: boolean;
  interactionId: string;
  at: Date | null;
  createdAt: Date;
  precision: Precision;
  datedBy: DatedBy | null;
  channel: Channel;
  threadId: string | null;
  position: number | null;
  threadTitle: string | null;
  permalink: string | null;
  contactId: string;
  name: string;
  circle: Circle | null;
  depth: Depth;
}

interface Showing {
  today: CalendarDay;
  away: Away | null;
  uncover: boolean;
}

/** A promise as it is read on a day, with what seems to have kept it. */
export function toPromiseView(
  row: PromiseRow,
  passed: PassedRow[],
  words: SaidWords,
  { today, away, uncover }: Showing,
): PromiseView {
  const { interactionId: id, at, createdAt, precision, datedBy, threadId, position } = row;
  const said = { id, at, createdAt, precision, datedBy, threadId, position };
  const closing = closingOf(row, said, passed, words);
  const keeper = closing?.how === 'kept' ? closing.row : null;
  const isCovered = row.sensitive && !uncover;
  const due = row.dueOn && shiftedDay(row.dueOn, away);
  return {
    id: row.id,
    by: row.promisedBy,
    contact: { id: row.contactId, name: row.name, circle: row.circle, depth: row.depth },
    quote: isCovered ? null : row.quote,
    isCovered,
    due: row.due,
    dueOn: row.dueOn,
    overdueDays: overdueDays(due, dayOfReckoning(today, away)),
    interactionId: id,
    channel: row.channel,
    happenedAt: at?.toISOString() ?? null,
    precision,
    datedBy,
    threadId,
    threadTitle: row.threadTitle,
    position,
    permalink: row.permalink,
    keptBy: keeper && {
      interactionId: keeper.id,
      channel: keeper.channel,
      kind: keeper.kind,
      happenedAt: keeper.at?.toISOString() ?? null,
      precision: keeper.precision,
    },
  };
}
