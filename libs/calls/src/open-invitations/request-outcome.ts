/**
 * What came of a request in SQL, for a row `r` of call_requests. Talks, calls and links are looked up by the contact, so
 * that a call logged or planned by hand counts as well, and whatever is moved, cancelled or taken back is told right.
 * `now` is a placeholder; a day on which they talked counts where it is not before the day of the request.
 */
export function requestOutcome(now: string): string {
  return `(case when r.state <> 'accepted' then r.state
    when exists (
      select from interactions i
      where i.workspace_id = r.workspace_id and i.contact_id = r.contact_id and ${IS_TALK}
        and i.sort_at >= ${DAY_OF_REQUEST} and (i.precision = 'day' or i.precision = 'instant' and i.sort_at >= r.created_at)
    ) then 'spoken'
    when exists (
      select from calls k where k.workspace_id = r.workspace_id and k.contact_id = r.contact_id and k.state = 'booked'
    ) then 'booked'
    when exists (
      select from call_invitations v
      where v.workspace_id = r.workspace_id and v.contact_id = r.contact_id
        and v.state in ('drafted', 'sent', 'opened', 'booked') and v.expires_at > ${now}
    ) then 'invited'
    else 'lapsed' end)`;
}

// docs/decisions/0003.
const IS_TALK = `(i.kind in ('call', 'meeting')
  or i.channel in ('phone', 'video', 'in_person') and i.kind not in ('message', 'note'))`;

const DAY_OF_REQUEST = `(select date_trunc('day', r.created_at at time zone w.time_zone) at time zone w.time_zone
  from workspaces w where w.id = r.workspace_id)`;
