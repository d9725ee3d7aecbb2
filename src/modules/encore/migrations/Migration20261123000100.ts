import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Holding points for a cart, capturing them for its order, letting them go, giving them
 * back, and what becomes of points whose time is over. As in the functions before: the member's row is locked first, by a statement of its own.
 */
export class Migration20261123000100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(CONSTRAINTS)
    this.addSql(FREE)
    this.addSql(HOLD)
    this.addSql(CAPTURE)
    this.addSql(EXPIRE)
    this.addSql(RESTORE)
    this.addSql(EXPIRE_LOTS)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop function if exists encore_ledger_expire(timestamptz, integer);
      drop function if exists encore_ledger_restore(jsonb);
      drop function if exists encore_ledger_expire_holds(timestamptz, integer);
      drop function if exists encore_ledger_capture(jsonb);
      drop function if exists encore_ledger_hold(jsonb);
      drop function if exists encore_ledger_free(text, text);
    `)
  }
}

const CONSTRAINTS = `
  alter table encore_point_hold
    add constraint encore_point_hold_points_check check (points > 0),
    add constraint encore_point_hold_end_check
      check ((status = 'held') = (ended_at is null));
  drop index if exists "IDX_encore_point_hold_deleted_at";
  drop index if exists "IDX_encore_point_hold_lot_deleted_at";
`

/** Ends a hold that its order has not captured: its points are available again. The
 * caller has locked the member. */
const FREE = `
  create or replace function encore_ledger_free(p_hold_id text, p_status text)
  returns void language plpgsql as $$
  declare
    h record;
  begin
    update encore_point_hold set status = p_status, ended_at = now(), updated_at = now()
      where id = p_hold_id and status = 'held'
      returning member_id, points into h;
    if not found then
      return;
    end if;
    update encore_point_lot l set held = l.held - k.points, updated_at = now()
      from encore_point_hold_lot k where k.hold_id = p_hold_id and l.id = k.lot_id;
    update encore_member m
      set available = m.available + h.points, held = m.held - h.points, updated_at = now()
      where m.id = h.member_id;
  end $$;
`

/**
 * Sets the points held for a cart: the hold that it has is let go, and another made,
 * in one transaction; zero only lets go. Takes the lots that a debit would take. The
 * points that aren't there are refused (EN402), and then the former hold stands.
 */
const HOLD = `
  create or replace function encore_ledger_hold(p_hold jsonb)
  returns text language plpgsql as $$
  declare
    w record;
    kept integer;
  begin
    select * into w from jsonb_to_record(p_hold) as (
      id text, member_id text, cart_id text, points integer, amount text,
      currency_code text, expires_at timestamptz);

    -- A cart may have been another member's until now: their points go back.
    perform 1 from encore_member m
      where m.id = w.member_id or m.id = (
        select h.member_id from encore_point_hold h
        where h.cart_id = w.cart_id and h.status = 'held' and h.deleted_at is null)
      order by m.id for update;
    perform 1 from encore_member m where m.id = w.member_id and m.deleted_at is null;
    if not found then
      raise exception 'member % does not exist', w.member_id using errcode = 'EN404';
    end if;

    perform encore_ledger_free(h.id, 'released') from encore_point_hold h
      where h.cart_id = w.cart_id and h.status = 'held' and h.deleted_at is null;
    if w.points = 0 then
      return null;
    end if;

    insert into encore_point_hold (
      id, member_id, cart_id, points, amount, raw_amount, currency_code, expires_at)
    values (
      w.id, w.member_id, w.cart_id, w.points, w.amount::numeric,
      jsonb_build_object('value', w.amount, 'precision', 20), w.currency_code, w.expires_at);

    with free as (
      select l.id, l.remaining - l.held as points,
        coalesce(sum(l.remaining - l.held) over (
          order by l.expires_at asc nulls last, l.earned_at, l.id
          rows between unbounded preceding and 1 preceding), 0) as before
      from encore_point_lot l
      where l.member_id = w.member_id and l.remaining > 0 and l.remaining > l.held
        and l.matured and (l.expires_at is null or l.expires_at > now())
        and l.deleted_at is null
    ),
    takes as (
      select id, least(points, w.points - before)::integer as points
      from free where before < w.points
    ),
    lots as (
      update encore_point_lot l set held = l.held + takes.points, updated_at = now()
      from takes where l.id = takes.id
    ),
    links as (
      insert into encore_point_hold_lot (id, hold_id, lot_id, points)
      select 'encholdlot_' || replace(gen_random_uuid()::text, '-', ''), w.id, id, points
      from takes
    )
    select coalesce(sum(points), 0) into kept from takes;
    if kept < w.points then
      raise exception '% points asked, % there', w.points, kept using errcode = 'EN402';
    end if;

    update encore_member m
      set available = m.available - w.points, held = m.held + w.points, updated_at = now()
      where m.id = w.member_id;
    return w.id;
  end $$;
`

/**
 * Captures a hold for its order: the points are spent, as one entry. Again, it answers
 * that entry. A hold that had ended otherwise by then is spent all the same, since the
 * order counts on it: from the lots as far as they go, the rest as debt.
 */
const CAPTURE = `
  create or replace function encore_ledger_capture(p_capture jsonb)
  returns table (entry_id text, posted boolean)
  language plpgsql as $$
  #variable_conflict use_column
  declare
    c record;
    h record;
  begin
    select * into c from jsonb_to_record(p_capture) as (
      id text, hold_id text, order_id text, idempotency_key text, effective_at timestamptz);

    perform 1 from encore_member m
      where m.id = (select x.member_id from encore_point_hold x where x.id = c.hold_id)
      for update;
    select * into h from encore_point_hold x where x.id = c.hold_id;
    if not found then
      raise exception 'hold % does not exist', c.hold_id using errcode = 'EN405';
    end if;

    select e.id into entry_id from encore_point_entry e
      where e.idempotency_key = c.idempotency_key and e.deleted_at is null;
    if found then
      posted := false;
      return next;
      return;
    end if;

    if h.status = 'captured' then
      raise exception 'hold % was captured by order %', h.id, h.order_id
        using errcode = 'EN409';
    end if;
    if h.status <> 'held' then
      update encore_point_hold x
        set status = 'captured', order_id = c.order_id, ended_at = now(), updated_at = now()
        where x.id = h.id;
      return query select d.entry_id, d.posted from encore_ledger_debit(jsonb_build_array(
        jsonb_build_object(
          'id', c.id, 'member_id', h.member_id, 'kind', 'redemption', 'points', h.points,
          'source_type', 'order', 'source_id', c.order_id, 'allow_debt', true,
          'idempotency_key', c.idempotency_key, 'actor_type', 'system',
          'effective_at', c.effective_at))) d;
      return;
    end if;

    insert into encore_point_entry (
      id, member_id, kind, points, source_type, source_id, idempotency_key, actor_type,
      effective_at)
    values (
      c.id, h.member_id, 'redemption', -h.points, 'order', c.order_id, c.idempotency_key,
      'system', c.effective_at);
    update encore_point_lot l
      set remaining = l.remaining - k.points, held = l.held - k.points, updated_at = now()
      from encore_point_hold_lot k where k.hold_id = h.id and l.id = k.lot_id;
    insert into encore_point_allocation (id, entry_id, lot_id, points)
      select 'encall_' || replace(gen_random_uuid()::text, '-', ''), c.id, k.lot_id, -k.points
      from encore_point_hold_lot k where k.hold_id = h.id;
    update encore_point_hold x
      set status = 'captured', order_id = c.order_id, ended_at = now(), updated_at = now()
      where x.id = h.id;
    update encore_member m set held = m.held - h.points, updated_at = now()
      where m.id = h.member_id;

    entry_id := c.id;
    posted := true;
    return next;
  end $$;
`

/** Lets go of the holds whose time is over, at most so many; answers their carts, so
 * that what they paid can be taken off. */
const EXPIRE = `
  create or replace function encore_ledger_expire_holds(p_now timestamptz, p_limit integer)
  returns table (hold_id text, cart_id text)
  language plpgsql as $$
  #variable_conflict use_column
  declare
    due text[];
    h record;
  begin
    due := array(
      select x.id from encore_point_hold x
      where x.status = 'held' and x.expires_at <= p_now and x.deleted_at is null
      order by x.expires_at limit p_limit);
    perform 1 from encore_member m
      where m.id in (select x.member_id from encore_point_hold x where x.id = any(due))
      order by m.id for update;
    for h in
      select x.id, x.cart_id from encore_point_hold x
      where x.id = any(due) and x.status = 'held' and x.expires_at <= p_now
      order by x.id
    loop
      perform encore_ledger_free(h.id, 'expired');
      hold_id := h.id;
      cart_id := h.cart_id;
      return next;
    end loop;
  end $$;
`

/**
 * Gives spent points back: what the member owes is paid first, the rest goes into the
 * lots that it came from, with those lots' expiry. Never more than was spent, over
 * all restorations of the entry (EN403).
 */
const RESTORE = `
  create or replace function encore_ledger_restore(p_restore jsonb)
  returns table (entry_id text, posted boolean)
  language plpgsql as $$
  #variable_conflict use_column
  declare
    r record;
    spent record;
    before bigint;
    forgiven integer;
    sums record;
  begin
    select * into r from jsonb_to_record(p_restore) as (
      id text, reverses_id text, points integer, source_type text, source_id text,
      idempotency_key text, effective_at timestamptz, expires_at timestamptz);

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

    select coalesce(sum(e.points), 0) into before from encore_point_entry e
      where e.reverses_id = r.reverses_id and e.deleted_at is null;
    if before + r.points > -spent.points then
      raise exception 'entry % spent %, and % of it came back already',
        spent.id, -spent.points, before using errcode = 'EN403';
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
        idempotency_key, actor_type, effective_at)
      select r.id, spent.member_id, 'restoration', r.points, -forgiven,
        r.source_type, r.source_id, spent.id, r.idempotency_key, 'system', r.effective_at
      from totals
    ),
    lots as (
      update encore_point_lot l
      set remaining = l.remaining + gets.points, updated_at = now()
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

/**
 * Takes what is left of the lots whose time is over, at most so many lots: an entry for
 * each. What a cart holds of a lot stays until the hold has ended. Twice, it takes
 * nothing, since nothing is left. Answers what each member lost.
 */
const EXPIRE_LOTS = `
  create index if not exists "IDX_encore_point_lot_expiry" on encore_point_lot (expires_at)
    where remaining > 0 and expires_at is not null;

  create or replace function encore_ledger_expire(p_now timestamptz, p_limit integer)
  returns table (member_id text, points integer, lots integer)
  language plpgsql as $$
  #variable_conflict use_column
  declare
    due text[];
  begin
    due := array(
      select l.id from encore_point_lot l
      where l.remaining > 0 and l.expires_at <= p_now and l.remaining > l.held
        and l.deleted_at is null
      order by l.expires_at limit p_limit);
    perform 1 from encore_member m
      where m.id in (select l.member_id from encore_point_lot l where l.id = any(due))
      order by m.id for update;

    return query
      with ended as materialized (
        select l.id, l.member_id, l.remaining - l.held as points, l.matured,
          'encent_' || replace(gen_random_uuid()::text, '-', '') as entry_id
        from encore_point_lot l
        where l.id = any(due) and l.expires_at <= p_now and l.remaining > l.held
      ),
      entries as (
        insert into encore_point_entry (
          id, member_id, kind, points, source_type, source_id, idempotency_key,
          actor_type, effective_at)
        select entry_id, member_id, 'expiry', -points, 'lot', id,
          member_id || ':expiry:lot:' || id || ':' || entry_id, 'system', p_now
        from ended
      ),
      allocations as (
        insert into encore_point_allocation (id, entry_id, lot_id, points)
        select 'encall' || substr(entry_id, 7), entry_id, id, -points from ended
      ),
      emptied as (
        update encore_point_lot l set remaining = l.held, updated_at = now()
        from ended where l.id = ended.id
      ),
      sums as (
        select e.member_id, sum(e.points)::integer as points, count(*)::integer as lots,
          coalesce(sum(e.points) filter (where e.matured), 0)::integer as available,
          coalesce(sum(e.points) filter (where not e.matured), 0)::integer as pending
        from ended e group by e.member_id
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
