import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"

/** Something that somebody did; what it earned is program/earning's business. */
export type DrawActivity = {
  member_id: string
  trigger: string
  source_type: string
  source_id: string
  at: Date
}

/**
 * The entries that activities give in the draws that are open to them: once for each
 * activity, draw and person. Where a draw is open to some countries only, the person's is
 * where their latest purchase went. In the caller's transaction, under the members' locks.
 */
export async function enterForActivities(
  sql: Sql,
  drawIds: string[],
  activities: DrawActivity[]
): Promise<void> {
  if (!drawIds.length || !activities.length) {
    return
  }
  const rows = activities.map((activity) => ({ ...activity, id: newId("encdent") }))
  await sql(
    `with draw as materialized (
       select id, opens_at, closes_at, ways, audience from encore_draw
       where id = any(?) and status = 'open' and deleted_at is null
       for key share)
     insert into encore_draw_entry (id, draw_id, member_id, way, source_id, count)
     select a.id || '_' || row_number() over (), d.id, a.member_id, 'activity',
       concat_ws(':', a.member_id, a.trigger, a.source_type, a.source_id),
       (way ->> 'entries')::integer
     from json_to_recordset(?::json) as a(
       id text, member_id text, trigger text, source_type text, source_id text,
       at timestamptz)
     join draw d on a.at >= d.opens_at and a.at < d.closes_at
     cross join lateral jsonb_array_elements(d.ways -> 'activities') as way
     join encore_member m on m.id = a.member_id and m.erased_at is null
     where way ->> 'trigger' = a.trigger
       and (jsonb_array_length(d.audience -> 'stages') = 0
         or jsonb_exists(d.audience -> 'stages', m.stage))
       and (jsonb_array_length(d.audience -> 'tier_ids') = 0
         or jsonb_exists(d.audience -> 'tier_ids', coalesce(m.tier_id, '')))
       and (jsonb_array_length(d.audience -> 'country_codes') = 0
         or jsonb_exists(d.audience -> 'country_codes', coalesce((
           select p.country_code from encore_purchase p
           where p.member_id = m.id and p.country_code is not null
             and p.deleted_at is null
           order by p.placed_at desc limit 1), '')))
     on conflict (draw_id, way, source_id) where deleted_at is null do nothing`,
    [drawIds, JSON.stringify(rows)]
  )
}
