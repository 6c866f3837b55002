import type { MergeRule } from '#libs/contacts';

const OPEN = `state in ('drafted', 'sent', 'opened', 'booked')`;
const OF_INVITATION = `(select case when v.contact_id = $4 then 'leaving' else 'staying' end from call_invitations v
  where v.workspace_id = t.workspace_id and v.id = t.invitation_id and v.id < $3)`;

/** How a merge moves calls. Of two open invitations the one that has come further stays open, then the newer one. */
export const callsMergeRules: MergeRule[] = [
  {
    table: 'call_invitations',
    prefer: `array_position(array['drafted', 'sent', 'opened', 'booked'], state)`,
    loser: { state: `case when ${OPEN} then 'revoked' else state end` },
    later: { says: `'Invitation to a call'`, at: 't.created_at' },
  },
  // Of two drafts of one member the longer one stays.
  { table: 'talk_drafts', prefer: 'length(notes)' },
  {
    table: 'calls',
    later: { says: `'Call, ' || t.state`, at: 't.starts_at', belongsTo: OF_INVITATION },
  },
  {
    table: 'call_requests',
    later: {
      says: `'Asked for a call as ' || t.known_as`,
      at: 't.created_at',
      belongsTo: `(select case when i.contact_id = $4 then 'leaving' else 'staying' end from identities i
        where i.workspace_id = t.workspace_id and i.kind = t.known_kind and i.value = t.known_value
          and i.contact_id in ($4, t.contact_id)
        order by i.contact_id = t.contact_id limit 1)`,
    },
  },
];
