import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * When points end: at a time that is known, or after their member did nothing for so
 * long. The latter is no date that each award would have to push: a lot carries the
 * earliest moment at which it could end, and is looked at again only then.
 */
export class Migration20261123030300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(WRITTEN_UNDER_LOCK)
    this.addSql(ENDS_IDLE_AT)
    this.addSql(RENEW_IDLE)
    this.addSql(EXPIRE_LOTS)
    this.addSql(WARN)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop function if exists encore_ledger_warn(timestamptz, timestamptz, text, integer);
      drop function if exists encore_ledger_renew_idle(
        timestamptz, timestamptz, text, integer);
      drop function if exists encore_ledger_idle_until(text, timestamptz, jsonb);
    `)
  }
}

/**
 * An allocation is only written by statements that make its entry, or have just found
 * it, and have locked its lot's member. Looking both up once more was two fifths of
 * the time of points that expire.
 */
const WRITTEN_UNDER_LOCK = `
  alter table encore_point_allocation
    drop constraint if exists encore_point_allocation_entry_id_foreign,
    drop constraint if exists encore_point_allocation_lot_id_foreign;
`

/**
 * When a lot ends unless its member does something: so long after they last earned or
 * spent, and no sooner than so long after it became available. Their last activity
 * is read from the entries, along their index, so that no award has to write it down.
 */
const ENDS_IDLE_AT = `
  create or replace function encore_ledger_idle_until(
    p_member_id text, p_available_at timestamptz, p_terms jsonb)
  returns timestamptz language sql stable as $$
    select greatest(p_available_at, (
      select e.effective_at from encore_point_entry e
      where e.member_id = p_member_id and e.kind in ('award', 'redemption')
        and e.deleted_at is null
      order by e.effective_at desc limit 1
    )) + make_interval(hours => 24 * (p_terms #>> '{expiry,days}')::integer)
  $$;
`

/**
 * Brings the ends of at most so many idle lots in line with what their members did
 * since, of those that could end by a moment; from where the last call left off. A
 * lot is written only where its end has moved.
 */
const RENEW_IDLE = `
  create or replace function encore_ledger_renew_idle(
    p_until timestamptz, p_after timestamptz, p_after_id text, p_limit integer)
  returns table (last_until timestamptz, last_id text) language plpgsql as $$
  declare
    due text[];
  begin
    due := array(
      select l.id from encore_point_lot l
      where l.remaining > 0 and l.idle_until <= p_until and l.deleted_at is null
        and l.idle_until >= p_after
        and (l.idle_until > p_after or l.id > p_after_id)
      order by l.idle_until, l.id limit p_limit);
    if cardinality(due) = 0 then
      return;
    end if;
    select l.idle_until, l.id into last_until, last_id from encore_point_lot l
      where l.id = due[cardinality(due)];

    perform 1 from encore_member m
      where m.id in (select l.member_id from encore_point_lot l where l.id = any(due))
      order by m.id for update;
    update encore_point_lot l set idle_until = i.until, updated_at = now()
      from (
        select d.id, encore_ledger_idle_until(d.member_id, d.available_at, d.terms) as until
        from encore_point_lot d where d.id = any(due)
      ) i
      where l.id = i.id and l.idle_until < i.until;
    return next;
  end $$;
`

/**
 * Takes what is left of the lots whose time is over: of the members of at most so many
 * lots, all that are due, as one entry for each member. What a cart holds of a lot stays
 * until the hold has ended. Twice, it takes nothing, since nothing is left. Answers
 * what each member lost. A member is in one of two lanes, which can go on beside each
 * other without waiting for a lock.
 *
 * The ids of a chunk begin alike, so that what is written stands together. Each join is
 * along an index: the planner, which can't know how many lots a member has, would
 * rather read the tables for each chunk.
 */
const EXPIRE_LOTS = `
  drop function if exists encore_ledger_expire(timestamptz, integer);
  create or replace function encore_ledger_expire(
    p_now timestamptz, p_limit integer, p_lane integer)
  returns table (member_id text, points integer, lots integer)
  language plpgsql
  set work_mem = '64MB' set enable_seqscan = off set enable_hashjoin = off
  set enable_mergejoin = off as $$
  #variable_conflict use_column
  declare
    members text[];
    stamp text := lpad(
      to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0');
    salt text := gen_random_uuid()::text;
  begin
    members := array(
      select d.member_id from (
        select l.member_id from encore_point_lot l
        where l.remaining > 0 and l.expires_at <= p_now and l.remaining > l.held
          and l.deleted_at is null and hashtext(l.member_id) & 1 = p_lane
        order by l.expires_at limit p_limit) d
      union
      select d.member_id from (
        select l.member_id from encore_point_lot l
        where l.remaining > 0 and l.idle_until <= p_now and l.remaining > l.held
          and l.deleted_at is null and hashtext(l.member_id) & 1 = p_lane
        order by l.idle_until limit p_limit) d);
    if cardinality(members) = 0 then
      return;
    end if;
    perform 1 from encore_member m where m.id = any(members) order by m.id for update;

    return query
      with ended as materialized (
        select l.id, l.member_id, l.remaining - l.held as points, l.matured,
          'encent_' || stamp || md5(salt || l.member_id) as entry_id
        from encore_point_lot l
        where l.member_id = any(members) and l.remaining > 0 and l.deleted_at is null
          and l.remaining > l.held
          and (l.expires_at <= p_now or l.idle_until <= p_now
            -- Their member may have done something before the lock.
            and encore_ledger_idle_until(l.member_id, l.available_at, l.terms) <= p_now)
      ),
      sums as materialized (
        select e.member_id, e.entry_id, sum(e.points)::integer as points, count(*)::integer as lots,
          coalesce(sum(e.points) filter (where e.matured), 0)::integer as available,
          coalesce(sum(e.points) filter (where not e.matured), 0)::integer as pending
        from ended e group by e.member_id, e.entry_id
      ),
      entries as (
        insert into encore_point_entry (
          id, member_id, kind, points, source_type, source_id, idempotency_key,
          actor_type, effective_at)
        select entry_id, member_id, 'expiry', -points, 'expiry',
          to_char(p_now at time zone 'UTC', 'YYYY-MM-DD'), 'expiry:' || entry_id, 'system',
          p_now
        from sums
      ),
      allocations as (
        insert into encore_point_allocation (id, entry_id, lot_id, points)
        select 'encall_' || stamp || md5(salt || id), entry_id, id, -points from ended
      ),
      emptied as (
        update encore_point_lot l set remaining = l.held, updated_at = now()
        from ended where l.id = ended.id
      ),
      balances as (
        update encore_member m set
          available = m.available - s.available,
          pending = m.pending - s.pending,
          updated_at = now()
        from sums s where m.id = s.member_id
      )
      select s.member_id, s.points, s.lots from sums s;
  end $$;
`

/**
 * Writes down whom to warn of points that expire in a span of time, once for each
 * member and day (UTC), for at most so many members after one; answers the last of
 * them. The day's first moment and the points of all its lots stand in the warning.
 */
const WARN = `
  create or replace function encore_ledger_warn(
    p_from timestamptz, p_until timestamptz, p_after text, p_limit integer)
  returns text language plpgsql as $$
  declare
    last text;
  begin
    with ending as (
      select l.member_id, l.expires_at as at, l.remaining from encore_point_lot l
      where l.remaining > 0 and l.expires_at > p_from and l.expires_at <= p_until
        and l.deleted_at is null and l.member_id > p_after
      union all
      select l.member_id, l.idle_until, l.remaining from encore_point_lot l
      where l.remaining > 0 and l.idle_until > p_from and l.idle_until <= p_until
        and l.deleted_at is null and l.member_id > p_after
    ),
    days as materialized (
      select e.member_id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD') as expires_on,
        min(e.at) as expires_at, sum(e.remaining)::integer as points
      from ending e
      where e.member_id in (select distinct member_id from ending order by 1 limit p_limit)
      group by 1, 2
    ),
    warnings as (
      insert into encore_expiry_warning (id, member_id, expires_on, expires_at, points)
      select 'encwarn_' || replace(gen_random_uuid()::text, '-', ''), member_id,
        expires_on, expires_at, points
      from days
      on conflict (member_id, expires_on) where deleted_at is null do nothing
    )
    select max(member_id) into last from days;
    return last;
  end $$;
`
