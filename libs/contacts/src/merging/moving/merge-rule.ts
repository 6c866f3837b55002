import type { Tx } from '#libs/platform';

/**
 * How a merge treats one table that names contacts. Left out: every row moves to the kept contact, and where that would
 * break a unique rule the row of the kept one stays. Texts are SQL over the table's own columns.
 */
export interface MergeRule {
  table: string;
  /** Kept up to date by its room from other rows, told by `ContactEvents.onMoved`: nothing is moved, the gone one's row goes. */
  derived?: true;
  /** Why columns that look like a contact's id are left as they are. */
  left?: string;
  /** The two columns of a pair of which the smaller id stands first. */
  ordered?: [low: string, high: string];
  /** Rows of the gone contact that its room makes anew for the kept one; they go, and come back with an undo. */
  dropped?: string;
  /** Of two rows that cannot both stay, the one with more of this does; the kept contact's where they have the same. */
  prefer?: string;
  /** What the row that stays takes from the other. */
  widen?: Record<string, 'least' | 'greatest' | 'either'>;
  /** The row that cannot stay as it is is changed so, in place of being deleted: column → SQL. */
  loser?: Record<string, string>;
  /** Rows that go along where single rows of another table change hands: by this column, which holds their id. */
  follows?: { table: string; column: string };
  /** Whose the rows are that have come since a merge that is undone; left out: they stay with the kept contact. */
  later?: LaterRows;
  /** The same where it takes more than SQL; also asked for what shall be split off. */
  sort?: SortRows;
}

/** SQL over a row `t` of a table with an `id`; $3 is the merge, $4 who leaves. */
export interface LaterRows {
  /** One line by which a person knows the row. */
  says: string;
  /** When it was. */
  at: string;
  /** 'leaving', 'staying' or null for "it can't be told", which is the answer where this is left out. */
  belongsTo?: string;
}

/** To whom a row belongs: who leaves (the gone contact, the new one of a split), who stays, or null: it can't be told. */
export type BelongsTo = 'leaving' | 'staying' | null;

export interface SortedRow {
  id: string;
  belongsTo: BelongsTo;
  /** One line by which a person knows the row. */
  says: string;
  at: Date | null;
}

/** A name or handle of one of two people, normalised. */
export interface PersonsIdentity {
  kind: string;
  value: string;
}

export interface RowsToSort {
  workspaceId: string;
  /** On whom the rows stand now. */
  contactId: string;
  /** Only rows made after this id (both are UUIDs of version 7); null: all. */
  after: string | null;
  leaving: { id: string; identities: PersonsIdentity[] };
  staying: { id: string; identities: PersonsIdentity[] };
}

export type SortRows = (tx: Tx, rows: RowsToSort) => Promise<SortedRow[]>;
