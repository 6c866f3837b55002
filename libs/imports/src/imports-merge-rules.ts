import type { MergeRule } from '#libs/contacts';

/** The fates of imported rows lead to whoever they are of now. */
export const importsMergeRules: MergeRule[] = [
  { table: 'import_rows', follows: { table: 'interactions', column: 'interaction_id' } },
];
