import { identityKinds, normaliseIdentity } from '#libs/accounts';
import type { BelongsTo, RowsToSort } from '#libs/contacts';
import type { Direction } from '../interaction-words.js';

/** What of an interaction tells whose it is. */
export interface ToldApart {
  id: string;
  direction: Direction;
  printedAuthor: string | null;
  /** The identity by which its source knew whose it is, as kind and value. */
  knownBy: string | null;
  /** What it answers, and on whose timeline that stands. */
  answered: { id: string; contactId: string | null }[];
}

/** Finds out to which of two people each of one person's interactions belongs; null where nothing tells. */
export function tellApart<Row extends ToldApart>(
  rows: Row[],
  { leaving, staying }: Pick<RowsToSort, 'leaving' | 'staying'>,
): Map<Row, BelongsTo> {
  const ofLeaving = new Set(leaving.identities.map(keyOf));
  const ofStaying = new Set(staying.identities.map(keyOf));
  const byKeys = (keys: string[]): BelongsTo =>
    either(
      keys.some((key) => ofLeaving.has(key)),
      keys.some((key) => ofStaying.has(key)),
    );
  const bySource = ({ direction, printedAuthor, knownBy }: Row): BelongsTo => {
    const told = knownBy === null ? null : byKeys([knownBy]);
    return told ?? (direction === 'inbound' && printedAuthor !== null ? byKeys(keysOf(printedAuthor)) : null);
  };
  const told = new Map<Row, BelongsTo>();
  for (const row of rows) told.set(row, bySource(row));
  const known = new Map(rows.map((row) => [row.id, told.get(row)!]));
  const byAnswered = ({ answered }: Row): BelongsTo => {
    const of = answered.map(({ id, contactId }) => known.get(id) ?? byContact(contactId, leaving.id));
    return either(of.includes('leaving'), of.includes('staying'));
  };
  for (const row of rows) if (row.direction === 'outbound') told.set(row, told.get(row) ?? byAnswered(row));
  return told;
}

function byContact(contactId: string | null, leavingId: string): BelongsTo {
  if (contactId === null) return null;
  return contactId === leavingId ? 'leaving' : 'staying';
}

function either(isLeaving: boolean, isStaying: boolean): BelongsTo {
  if (isLeaving === isStaying) return null;
  return isLeaving ? 'leaving' : 'staying';
}

function keyOf({ kind, value }: { kind: string; value: string }): string {
  return `${kind} ${value}`;
}

/** A name, a handle or an address: what was printed is looked for as whatever it may be. */
function keysOf(printed: string): string[] {
  return identityKinds.flatMap((kind) => {
    const value = normaliseIdentity(kind, printed);
    return value === null ? [] : [keyOf({ kind, value })];
  });
}
