import { pendingStates } from '../call-words.js';

const PENDING = `'${pendingStates.join("', '")}'`;

/** The state of a row of `call_invitations`, as it is at an instant; both are SQL. */
export function stateAt(row: string, now: string): string {
  return `(case when ${row}.state in (${PENDING}) and ${row}.expires_at <= ${now} then 'expired' else ${row}.state end)`;
}

/** Whether its link works and nothing has come of it yet. */
export function isPendingAt(row: string, now: string): string {
  return `(${row}.state in (${PENDING}) and ${row}.expires_at > ${now})`;
}
