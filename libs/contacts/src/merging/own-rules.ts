import type { MergeRule } from './moving/merge-rule.js';

/** How a merge moves the tables of this room. */
export const contactRules: MergeRule[] = [
  {
    table: 'identities',
    widen: { first_seen_at: 'least', last_seen_at: 'greatest', verified: 'either' },
    later: {
      says: `t.kind || ' ' || t.printed`,
      at: 't.first_seen_at',
      belongsTo: `(select 'staying' from contacts c
        where c.workspace_id = t.workspace_id and c.id = t.contact_id and t.kind = 'name' and lower(c.name) = lower(t.printed))`,
    },
  },
  { table: 'contact_redirects' },
  { table: 'match_keys', derived: true },
  { table: 'match_queue', left: 'Its rows only say who is to be compared; of somebody who is gone they say nothing.' },
  { table: 'match_proposals', ordered: ['contact_a', 'contact_b'], prefer: "state = 'not_the_same'" },
  { table: 'owner_questions', prefer: "state = 'not_the_same'" },
  { table: 'merges', left: 'Kept and gone tell what was; contact_redirects tells what an id means now.' },
];
