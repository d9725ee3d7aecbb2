import { Sql } from "../../lib/sql"
import { retrieveDraw } from "./stored-draw"

/** Which members' orders are looked at: these, or everybody's. */
type Whose = string[] | "everybody"

/**
 * Brings the entries that orders give in open draws in line with the orders as they
 * stand: what was bought in the draw's time, by its audience, and what is left of it
 * after cancellations, returns and refunds. Called for members whose purchases have
 * changed, under their locks, and for everybody when a draw opens and closes.
 *
 * A draw that has closed meanwhile is left as it is: its row is locked, shared among
 * orders, and whoever closes it waits for them.
 */
export async function syncOrderEntries(
  sql: Sql,
  drawIds: string[],
  whose: Whose
): Promise<void> {
  if (!drawIds.length || !whose.length) {
    return
  }
  const members = whose === "everybody" ? null : whose
  await sql(SYNC, [drawIds, members, members, members, members])
}

/**
 * Counts all orders of an open draw again, for those that missed its opening. In the
 * caller's transaction, of this draw alone: its row is taken for itself, as publishing and
 * closing take it, before any entry is. An order shares the row before it writes entries
 * too, so neither of them waits for an entry while the other waits for it.
 */
export async function recountOrders(sql: Sql, drawId: string): Promise<void> {
  await retrieveDraw(sql, drawId, "update")
  await syncOrderEntries(sql, [drawId], "everybody")
}

/**
 * An order's worth: what is left of its goods, with tax; of the goods that count where
 * only some do. Money paid back without goods counts against all of it.
 */
const SYNC = `
  with draw as materialized (
    select id, opens_at, closes_at, ways -> 'order' as way, audience,
      jsonb_array_length(ways #> '{order,product_ids}') = 0
        and jsonb_array_length(ways #> '{order,category_ids}') = 0 as all_goods,
      array(select jsonb_array_elements_text(ways #> '{order,product_ids}')) as products,
      array(select jsonb_array_elements_text(ways #> '{order,category_ids}')) as categories
    from encore_draw
    where id = any(?) and status = 'open' and ways -> 'order' <> 'null'
      and deleted_at is null
    for key share
  ),
  worth as (
    select d.id as draw_id, p.id as purchase_id, p.member_id, p.currency_code, d.way,
      case
        when p.canceled_at is not null or p.lost_at is not null then 0
        when d.all_goods then p.amount - p.refunded_amount
        else least(p.amount - p.refunded_amount, (
          select coalesce(sum((line ->> 'gross')::numeric), 0)
          from jsonb_array_elements(
            coalesce(p.standing -> 'lines', p.basket -> 'lines')) as line
          where line ->> 'product_id' = any(d.products)
            or exists (
              select 1 from jsonb_array_elements(p.basket -> 'lines') as bought
              where bought ->> 'id' = line ->> 'id'
                and jsonb_exists_any(
                  case jsonb_typeof(bought -> 'category_ids')
                    when 'array' then bought -> 'category_ids' else '[]'::jsonb end,
                  d.categories))
        ))
      end as worth
    from draw d
    join encore_purchase p on p.placed_at >= d.opens_at and p.placed_at < d.closes_at
      and p.member_id is not null and p.deleted_at is null
      and (?::text[] is null or p.member_id = any(?))
    join encore_member m on m.id = p.member_id
    where (jsonb_array_length(d.audience -> 'stages') = 0
        or jsonb_exists(d.audience -> 'stages', m.stage))
      and (jsonb_array_length(d.audience -> 'tier_ids') = 0
        or jsonb_exists(d.audience -> 'tier_ids', coalesce(m.tier_id, '')))
      and (jsonb_array_length(d.audience -> 'country_codes') = 0
        or jsonb_exists(d.audience -> 'country_codes', coalesce(p.country_code, '')))
  ),
  wanted as materialized (
    select w.draw_id, w.purchase_id, w.member_id, least(1000000,
      (w.way ->> 'entries')::numeric * case
        when w.worth <= 0 then 0
        when jsonb_array_length(w.way -> 'min_spend') > 0
          and not coalesce(w.worth >= least_spend.amount, false) then 0
        when w.way ->> 'per' = 'order' then 1
        else coalesce(floor(w.worth / each.amount), 0)
      end)::integer as count
    from worth w
    left join lateral (
      select (a ->> 'amount')::numeric as amount
      from jsonb_array_elements(w.way -> 'min_spend') a
      where a ->> 'currency_code' = w.currency_code
    ) least_spend on true
    left join lateral (
      select (a ->> 'amount')::numeric as amount
      from jsonb_array_elements(w.way -> 'amounts') a
      where a ->> 'currency_code' = w.currency_code
    ) each on true
  ),
  gone as (
    update encore_draw_entry e set count = 0, updated_at = now()
    from draw d
    where e.draw_id = d.id and e.way = 'order' and e.count > 0 and e.deleted_at is null
      and (?::text[] is null or e.member_id = any(?))
      and not exists (
        select 1 from wanted w
        where w.draw_id = e.draw_id and w.purchase_id = e.source_id and w.count > 0)
  )
  insert into encore_draw_entry (id, draw_id, member_id, way, source_id, count)
  select 'encdent_' || replace(gen_random_uuid()::text, '-', ''), draw_id, member_id,
    'order', purchase_id, count
  from wanted where count > 0
  on conflict (draw_id, way, source_id) where deleted_at is null do update
  set count = excluded.count, member_id = excluded.member_id, updated_at = now()
  where (encore_draw_entry.count, encore_draw_entry.member_id)
    is distinct from (excluded.count, excluded.member_id)`
