import { dayNumber } from '#libs/interactions';

const EXACT = `(i.precision in ('instant', 'day') and i.dated_by is distinct from 'post')`;
const TALK = `(i.kind in ('call', 'meeting') or (i.channel in ('phone', 'video', 'in_person') and i.kind <> 'message'))`;

/** A row a day, or a row for some days where there are more than $4; $1 workspace, $2 contact, $3 now. Days from 1970. */
export const DOTS = `
  with days as (
    select ${dayNumber('i.happened_at', 'w.time_zone')} as day,
      (count(*) filter (where i.direction = 'inbound' and not ${TALK}))::int as inbound,
      (count(*) filter (where i.direction = 'outbound' and not ${TALK}))::int as outbound,
      (count(*) filter (where ${TALK}))::int as talks
    from interactions i join workspaces w on w.id = i.workspace_id
    where i.workspace_id = $1 and i.contact_id = $2 and i.kind <> 'note' and i.happened_at <= $3 and ${EXACT}
    group by 1
  ),
  sized as (
    select min(day) as first,
      case when count(*) <= $4 then 1 else ceil((max(day) - min(day) + 1)::numeric / $4)::int end as together
    from days
  )
  select min(day) as "from", max(day) as until, sum(inbound)::int as inbound, sum(outbound)::int as outbound,
    sum(talks)::int as talks
  from days, sized group by (day - first) / together order by 1`;

export const COUNT_WITHOUT_DAY = `
  select count(*)::int as count from interactions i
  where i.workspace_id = $1 and i.contact_id = $2 and i.kind <> 'note' and not (i.happened_at is not null and ${EXACT})`;
