import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** When pending points become available: by the clock, and by what becomes of orders. */
export class Migration20261123030200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(MATURE)
    this.addSql(DATE_LOTS)
  }

  override async down(): Promise<void> {
    this.addSql("drop function if exists encore_ledger_date_lots(json)")
  }
}

/**
 * Moves what has become available by a moment from pending to available, at most so
 * many lots; answers how many were moved, so that a caller goes on until it is none.
 * Twice, or in two places at once, it moves each lot once. By the lots' own keys: by
 * their members', each chunk would pass all lots that are due.
 */
const MATURE = `
  create or replace function encore_ledger_mature(p_now timestamptz, p_limit integer)
  returns integer language plpgsql as $$
  declare
    due text[];
    moved integer;
  begin
    due := array(
      select l.id from encore_point_lot l
      where not l.matured and l.available_at <= p_now and l.deleted_at is null
      order by l.available_at limit p_limit);
    if cardinality(due) = 0 then
      return 0;
    end if;
    perform 1 from encore_member m
      where m.id in (select l.member_id from encore_point_lot l where l.id = any(due))
      order by m.id for update;

    with moving as (
      update encore_point_lot l set matured = true, updated_at = now()
      where l.id = any(due) and not l.matured and l.available_at <= p_now
      returning l.member_id, l.remaining
    ),
    balances as (
      update encore_member m set
        pending = m.pending - s.points,
        available = m.available + s.points,
        updated_at = now()
      from (
        select member_id, sum(remaining)::integer as points from moving group by member_id
      ) s
      where m.id = s.member_id
    )
    select count(*) into moved from moving;
    return moved;
  end $$;
`

/**
 * Gives the lots of orders that waited for an event their dates, by the terms that they
 * carry; what has become available by now moves at once. A date once set stays, so a
 * second time, or a later event, changes nothing. Answers the lots that got theirs.
 */
const DATE_LOTS = `
  create or replace function encore_ledger_date_lots(p_events json)
  returns table (lot_id text) language plpgsql as $$
  declare
    waiting text[];
  begin
    waiting := array(
      select l.id
      from json_to_recordset(p_events) as x(order_id text, event text, at timestamptz)
      join encore_point_entry e on e.source_id = x.order_id and e.source_type = 'order'
        and e.kind = 'award' and e.deleted_at is null
      join encore_point_lot l on l.entry_id = e.id and l.deleted_at is null
      where l.available_at is null and l.terms #>> '{maturity,event}' = x.event);
    if cardinality(waiting) = 0 then
      return;
    end if;
    perform 1 from encore_member m
      where m.id in (select l.member_id from encore_point_lot l where l.id = any(waiting))
      order by m.id for update;

    return query
      with dates as materialized (
        select l.id, d.available_at, l.terms->'expiry'->>'type' as expiry,
          d.available_at + make_interval(
            hours => 24 * (l.terms #>> '{expiry,days}')::integer) as ends_at
        from encore_point_lot l
        join encore_point_entry e on e.id = l.entry_id
        join json_to_recordset(p_events) as x(order_id text, event text, at timestamptz)
          on x.order_id = e.source_id and x.event = l.terms #>> '{maturity,event}'
        cross join lateral (
          select x.at + make_interval(
            hours => 24 * (l.terms #>> '{maturity,days}')::integer) as available_at
        ) d
        where l.id = any(waiting) and l.available_at is null
      ),
      dated as (
        update encore_point_lot l set
          available_at = d.available_at,
          expires_at = case d.expiry when 'age' then d.ends_at end,
          idle_until = case d.expiry when 'inactivity' then d.ends_at end,
          matured = d.available_at <= now(),
          updated_at = now()
        from dates d where l.id = d.id
        returning l.id, l.member_id, l.remaining, l.matured
      ),
      balances as (
        update encore_member m set
          pending = m.pending - s.points,
          available = m.available + s.points,
          updated_at = now()
        from (
          select member_id, sum(remaining)::integer as points from dated
          where matured group by member_id
        ) s
        where m.id = s.member_id
      )
      select id from dated;
  end $$;
`
