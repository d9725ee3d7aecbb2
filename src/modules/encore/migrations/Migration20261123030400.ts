import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Points that come back into a lot that has ended, by age or by inactivity, can be spent
 * for some time more. */
export class Migration20261123030400 extends Migration {
  override async up(): Promise<void> {
    this.addSql(RESTORE)
  }

  override async down(): Promise<void> {
    // The function serves the former version too: it stays.
  }
}

/**
 * Gives points back that an entry took: what the member owes is paid first, the rest
 * goes into the lots that it came from, with their expiry. A lot whose time is over by
 * then can be spent until `grace_until`; points without a lot get one until `expires_at`. Never more than the entry took, over all
 * restorations of it (EN403).
 */
const RESTORE = `
  create or replace function encore_ledger_restore(p_restore jsonb)
  returns table (entry_id text, posted boolean)
  language plpgsql as $$
  #variable_conflict use_column
  declare
    r record;
    spent record;
    spent_yet bigint;
    forgiven integer;
    sums record;
  begin
    select * into r from jsonb_to_record(p_restore) as (
      id text, reverses_id text, points integer, source_type text, source_id text,
      idempotency_key text, explanation jsonb, effective_at timestamptz,
      expires_at timestamptz, grace_until timestamptz);

    perform 1 from encore_member m
      where m.id = (select e.member_id from encore_point_entry e where e.id = r.reverses_id)
      for update;
    select e.id, e.member_id, e.points, e.debt into spent from encore_point_entry e
      where e.id = r.reverses_id and e.points < 0;
    if not found then
      raise exception 'entry % spent nothing', r.reverses_id using errcode = 'EN403';
    end if;

    select e.id into entry_id from encore_point_entry e
      where e.idempotency_key = r.idempotency_key and e.deleted_at is null;
    if found then
      posted := false;
      return next;
      return;
    end if;

    spent_yet := -encore_ledger_left(spent.id);
    if r.points > spent_yet then
      raise exception 'entry % has % left to come back', spent.id, spent_yet
        using errcode = 'EN403';
    end if;

    select least(r.points, m.debt) into forgiven
      from encore_member m where m.id = spent.member_id;

    -- What each lot gave and has not got back; the latest to expire gets it first, so
    -- that a part comes back for as long as it can.
    with gave as (
      select a.lot_id, l.matured, -sum(a.points) as points, l.expires_at, l.earned_at
      from encore_point_allocation a
      join encore_point_entry e on e.id = a.entry_id
      join encore_point_lot l on l.id = a.lot_id
      where e.id = spent.id or (e.reverses_id = spent.id and e.points > 0)
      group by a.lot_id, l.matured, l.expires_at, l.earned_at
      having -sum(a.points) > 0
    ),
    lined as (
      select lot_id, matured, points, coalesce(sum(points) over (
        order by expires_at desc nulls first, earned_at desc, lot_id desc
        rows between unbounded preceding and 1 preceding), 0) as before
      from gave
    ),
    gets as (
      select lot_id, matured, least(points, r.points - forgiven - before)::integer as points
      from lined where before < r.points - forgiven
    ),
    totals as (
      select r.points - forgiven - coalesce(sum(points), 0)::integer as new_lot,
        coalesce(sum(points) filter (where matured), 0)::integer as available,
        coalesce(sum(points) filter (where not matured), 0)::integer as pending
      from gets
    ),
    entry as (
      insert into encore_point_entry (
        id, member_id, kind, points, debt, source_type, source_id, reverses_id,
        idempotency_key, actor_type, explanation, effective_at)
      select r.id, spent.member_id, 'restoration', r.points, -forgiven,
        r.source_type, r.source_id, spent.id, r.idempotency_key, 'system', r.explanation,
        r.effective_at
      from totals
    ),
    lots as (
      update encore_point_lot l
      set remaining = l.remaining + gets.points, updated_at = now(),
        -- What comes back after its time gets some more, where that is later.
        expires_at = case when l.expires_at <= now()
          then greatest(l.expires_at, r.grace_until) else l.expires_at end,
        idle_until = case when l.idle_until <= now()
          then greatest(l.idle_until, r.grace_until) else l.idle_until end
      from gets where l.id = gets.lot_id
    ),
    allocations as (
      insert into encore_point_allocation (id, entry_id, lot_id, points)
      select 'encall_' || replace(gen_random_uuid()::text, '-', ''), r.id, lot_id, points
      from gets
    ),
    -- What was spent as debt, and that debt paid since, has no lot to go back to.
    new_lot as (
      insert into encore_point_lot (
        id, entry_id, member_id, amount, remaining, matured, earned_at, available_at,
        expires_at)
      select 'enclot' || substr(r.id, 7), r.id, spent.member_id, new_lot, new_lot, true,
        r.effective_at, r.effective_at, r.expires_at
      from totals where new_lot > 0
    ),
    balances as (
      update encore_member m set
        available = m.available + totals.available + totals.new_lot,
        pending = m.pending + totals.pending,
        debt = m.debt - forgiven,
        updated_at = now()
      from totals where m.id = spent.member_id
    )
    select 1 into sums;

    entry_id := r.id;
    posted := true;
    return next;
  end $$;
`
