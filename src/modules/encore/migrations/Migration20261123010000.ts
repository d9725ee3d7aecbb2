import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What is left of an order after returns, refunds and edits, kept with its purchase;
 * and the ledger's part in it: an award may be taken back in parts, a reversal be undone
 * when its reason is gone, and each says why.
 */
export class Migration20261123010000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "encore_purchase" add column if not exists "standing" jsonb null, add column if not exists "lost_at" timestamptz null;`
    )
    this.addSql(LEFT)
    this.addSql(DEBIT)
    this.addSql(RESTORE)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "encore_purchase" drop column if exists "standing", drop column if exists "lost_at";`
    )
  }
}

/**
 * What is left of an entry's points: itself, what was taken back of it, what was undone
 * of that, and so on. Between nothing and what it brought.
 */
const LEFT = `
  create or replace function encore_ledger_left(p_entry_id text) returns bigint
  language sql stable as $$
    with recursive tree as (
      select e.id, e.points from encore_point_entry e where e.id = p_entry_id
      union all
      select e.id, e.points from tree t
      join encore_point_entry e on e.reverses_id = t.id
      where e.reverses_id is not null and e.deleted_at is null
    )
    select sum(points)::bigint from tree
  $$;
`

/** Posts debits as before, with an explanation. What a reversal may take is what is left
 * of the credit, counting reversals that were undone. */
const DEBIT = `
  create or replace function encore_ledger_debit(p_debits jsonb)
  returns table (idempotency_key text, entry_id text, posted boolean)
  language plpgsql as $$
  #variable_conflict use_column
  declare
    d record;
    prior record;
    given bigint;
    taken bigint;
  begin
    perform 1 from encore_member m
      where m.id in (select c->>'member_id' from jsonb_array_elements(p_debits) c)
      order by m.id for update;

    for d in
      select * from jsonb_to_recordset(p_debits) as (
        id text, member_id text, kind text, points integer, source_type text,
        source_id text, reverses_id text, allow_debt boolean, idempotency_key text,
        actor_type text, actor_id text, reason text, explanation jsonb,
        effective_at timestamptz)
    loop
      idempotency_key := d.idempotency_key;

      select e.id, (e.member_id, e.kind, e.points, e.source_type, e.source_id)
          is distinct from (d.member_id, d.kind, -d.points, d.source_type, d.source_id)
          as other_body
        into prior from encore_point_entry e
        where e.idempotency_key = d.idempotency_key and e.deleted_at is null;
      if found then
        if prior.other_body then
          raise exception 'key % was used for another entry', d.idempotency_key
            using errcode = 'EN409';
        end if;
        entry_id := prior.id;
        posted := false;
        return next;
        continue;
      end if;

      perform 1 from encore_member m where m.id = d.member_id and m.deleted_at is null;
      if not found then
        raise exception 'member % does not exist', d.member_id using errcode = 'EN404';
      end if;

      if d.reverses_id is not null then
        select encore_ledger_left(e.id) into given from encore_point_entry e
          where e.id = d.reverses_id and e.member_id = d.member_id;
        if given is null or d.points > given then
          raise exception 'entry % has % left to take back', d.reverses_id, given
            using errcode = 'EN403';
        end if;
      end if;

      with free as (
        select l.id, l.matured, l.remaining - l.held as points,
          coalesce(sum(l.remaining - l.held) over (
            order by (l.entry_id = d.reverses_id) desc nulls last, l.matured desc,
              l.expires_at asc nulls last, l.earned_at, l.id
            rows between unbounded preceding and 1 preceding), 0) as before
        from encore_point_lot l
        where l.member_id = d.member_id and l.remaining > 0 and l.deleted_at is null
          and l.remaining > l.held and (l.matured or d.reverses_id is not null)
      ),
      takes as (
        select id, matured, least(points, d.points - before)::integer as points
        from free where before < d.points
      ),
      sums as (
        select coalesce(sum(points), 0)::integer as points,
          coalesce(sum(points) filter (where matured), 0)::integer as available,
          coalesce(sum(points) filter (where not matured), 0)::integer as pending
        from takes
      ),
      entry as (
        insert into encore_point_entry (
          id, member_id, kind, points, debt, source_type, source_id, reverses_id,
          idempotency_key, actor_type, actor_id, reason, explanation, effective_at)
        select d.id, d.member_id, d.kind, -d.points, d.points - sums.points,
          d.source_type, d.source_id, d.reverses_id, d.idempotency_key, d.actor_type,
          d.actor_id, d.reason, d.explanation, d.effective_at
        from sums
      ),
      lots as (
        update encore_point_lot l
        set remaining = l.remaining - takes.points, updated_at = now()
        from takes where l.id = takes.id
      ),
      allocations as (
        insert into encore_point_allocation (id, entry_id, lot_id, points)
        select 'encall_' || replace(gen_random_uuid()::text, '-', ''), d.id, id, -points
        from takes
      ),
      balances as (
        update encore_member m set
          available = m.available - sums.available,
          pending = m.pending - sums.pending,
          debt = m.debt + d.points - sums.points,
          updated_at = now()
        from sums where m.id = d.member_id
      )
      select points into taken from sums;

      if taken < d.points and not d.allow_debt then
        raise exception '% points asked, % there', d.points, taken using errcode = 'EN402';
      end if;
      entry_id := d.id;
      posted := true;
      return next;
    end loop;
  end $$;
`

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
          then greatest(l.expires_at, r.grace_until) else l.expires_at end
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
