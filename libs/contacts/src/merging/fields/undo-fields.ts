import { isSame, type ContactRow } from './contact-row.js';
import { keepBetter } from './keep-better.js';

/** What a merge or split made of the kept contact's own row. */
export interface FieldStep {
  kind: 'merge' | 'split';
  before: ContactRow;
  after: ContactRow;
  /** Who was merged into it, or came out of it. */
  gone: ContactRow;
}

/**
 * The kept contact's row without the first of these steps: what was edited since stays, and every later step is done again
 * on what was there without the first one, whose images are given back in order.
 */
export function undoFields([undone, ...later]: [FieldStep, ...FieldStep[]], current: ContactRow) {
  let [row, seen] = [undone.before, undone.after];
  const steps = later.map((step) => {
    const before = editedSince(step.before, seen, row);
    const after = again(step, before);
    [row, seen] = [after, step.after];
    return { before, after };
  });
  return { row: editedSince(current, seen, row), steps };
}

/** Field by field: what was changed from `seen` to `now` by an edit stays, else it is as in `instead`. */
function editedSince(now: ContactRow, seen: ContactRow, instead: ContactRow): ContactRow {
  const pick = (column: string) => (isSame(now[column], seen[column]) ? instead[column] : now[column]);
  const row = Object.fromEntries(Object.keys(now).map((column) => [column, pick(column)])) as ContactRow;
  const isEdited = !isSame(now.updated_at, seen.updated_at);
  // Which import it is of is nobody's edit: it may have passed on when the first one was undone.
  const importId = instead.import_id;
  return { ...row, import_id: importId, touched_by_hand: row.touched_by_hand || (isEdited && now.touched_by_hand) };
}

function again({ kind, before: was, after: became, gone }: FieldStep, before: ContactRow): ContactRow {
  if (kind === 'merge') return keepBetter(before, gone);
  const pick = (column: string) => (isSame(was[column], became[column]) ? before[column] : became[column]);
  return Object.fromEntries(Object.keys(before).map((column) => [column, pick(column)])) as ContactRow;
}
