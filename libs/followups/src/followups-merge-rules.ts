import type { MergeRule } from '#libs/contacts';

/** How a merge moves what stands on Today and what was said of it. Lines that stand open are made anew for the kept one. */
export const followupsMergeRules: MergeRule[] = [
  { table: 'suggestions', dropped: `state in ('open', 'snoozed')` },
  { table: 'suggestion_refusals' },
  { table: 'contact_dues' },
  { table: 'contact_places', prefer: 'by_hand::int * 2 + (place_id is not null)::int' },
  { table: 'contact_topics' },
  { table: 'rescore', left: 'A queue: whoever is no more is thrown away when his turn comes.' },
];
