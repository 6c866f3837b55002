/** A contact as its table has it: column → value as JSON; columns that this room does not know are kept too. */
export type ContactRow = Record<string, unknown> & {
  id: string;
  name: string;
  circle: string | null;
  cadence_days: number | null;
  about: string | null;
  boundaries: string[];
  import_id: string | null;
  touched_by_hand: boolean;
  archived_at: string | null;
  created_at: string;
  updated_at: string;
};

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
