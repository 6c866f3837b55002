import type { MergeRule } from '#libs/contacts';

/** How a merge moves what is remembered; signals go with the interaction in which they were read. */
export const memoryMergeRules: MergeRule[] = [
  {
    table: 'facts',
    later: {
      says: `replace(t.kind, '_', ' ') || case when t.sensitive or t.text = '' then '' else ': ' || left(t.text, 120) end`,
      at: 't.created_at',
    },
  },
  { table: 'author_corrections' },
];
