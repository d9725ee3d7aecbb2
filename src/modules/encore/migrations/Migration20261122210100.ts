import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The ledger's own part of the database: what keeps it right whoever writes, and
 * the functions by which it is written in one round trip.
 *
 * Each function locks the members first, sorted by id, in a statement of its own:
 * under READ COMMITTED the next statement then sees what the lock waited for. Their
 * errors carry a SQLSTATE of class EN, which ledger/errors.ts turns into Medusa's.
 */
export class Migration20261122210100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(CONSTRAINTS)
    this.addSql(LEAN_INDEXES)
    this.addSql(UNCHANGEABLE)
    this.addSql(WATERMARK)
    this.addSql(CREDIT_ONE)
    this.addSql(CREDIT)
    this.addSql(DEBIT)
    this.addSql(MATURE)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop function if exists encore_ledger_mature(timestamptz, integer);
      drop function if exists encore_ledger_debit(jsonb);
      drop function if exists encore_ledger_credit(jsonb);
      drop function if exists encore_ledger_credit_one(jsonb);
      drop trigger if exists encore_entry_unchangeable on encore_point_entry;
      drop trigger if exists encore_allocation_unchangeable on encore_point_allocation;
      drop function if exists encore_refuse_change();
    `)
  }
}

/** Bounds that no path may break, bugs in the functions below included. */
const CONSTRAINTS = `
  alter table encore_member
    add constraint encore_member_balances_check
    check (available >= 0 and pending >= 0 and held >= 0 and debt >= 0);
  alter table encore_point_entry
    add constraint encore_point_entry_points_check check (points <> 0);
  alter table encore_point_lot
    add constraint encore_point_lot_remaining_check
    check (amount > 0 and remaining between 0 and amount and held between 0 and remaining);
  alter table encore_point_allocation
    add constraint encore_point_allocation_points_check check (points <> 0);
`

/** Tables written on every order do without the indexes that the model's
 * generator adds for soft deletion and for keys that a longer index covers. */
const LEAN_INDEXES = `
  alter table encore_member set (fillfactor = 80);
  drop index if exists "IDX_encore_member_deleted_at";
  drop index if exists "IDX_encore_point_entry_deleted_at";
  drop index if exists "IDX_encore_point_entry_member_id";
  drop index if exists "IDX_encore_point_lot_deleted_at";
  drop index if exists "IDX_encore_point_allocation_deleted_at";
  drop index if exists "IDX_encore_purchase_deleted_at";
  drop index if exists "IDX_encore_purchase_member_id";
  drop index if exists "IDX_encore_stage_change_deleted_at";
  drop index if exists "IDX_encore_stage_change_member_id";
  drop index if exists "IDX_encore_import_row_deleted_at";
  -- A lot is only ever made in the statement that makes its entry.
  alter table encore_point_lot drop constraint if exists encore_point_lot_entry_id_foreign;
`

/** Orders placed from now on are accounted for by themselves; the earlier ones when
 * an admin takes them in. Customers are members, however long they have been there. */
const WATERMARK = `
  insert into encore_watermark (id, at)
  values ('orders', now()), ('customers', to_timestamp(0)) on conflict do nothing;
`

const UNCHANGEABLE = `
  create or replace function encore_refuse_change() returns trigger
  language plpgsql as $$
  begin
    raise exception 'rows of % are never changed or deleted; post a reversal instead', tg_table_name
      using errcode = 'EN001';
  end $$;

  create trigger encore_entry_unchangeable
    before update or delete or truncate on encore_point_entry
    for each statement execute function encore_refuse_change();
  create trigger encore_allocation_unchangeable
    before update or delete or truncate on encore_point_allocation
    for each statement execute function encore_refuse_change();
`

/**
 * Posts one credit, the hot path of an order: the same effect as the function for
 * many below, in plain statements. Measured on one client, the set-based statement
 * spends more on being set up than on the row: 0.2 of bare SQL, this one 0.8.
 */
const CREDIT_ONE = `
  create or replace function encore_ledger_credit_one(p_credit jsonb)
  returns table (idempotency_key text, entry_id text, posted boolean)
  language plpgsql as $$
  #variable_conflict use_column
  declare
    c record;
    prior record;
    owed integer;
    paid integer;
    matured boolean;
  begin
    select * into c from jsonb_to_record(p_credit) as (
      id text, member_id text, kind text, points integer, source_type text,
      source_id text, rule_id text, rule_version_id text, idempotency_key text,
      actor_type text, actor_id text, reason text, explanation jsonb,
      effective_at timestamptz, available_at timestamptz, expires_at timestamptz);
    idempotency_key := c.idempotency_key;

    select m.debt into owed from encore_member m
      where m.id = c.member_id and m.deleted_at is null for update;
    if not found then
      raise exception 'member % does not exist', c.member_id using errcode = 'EN404';
    end if;
    paid := least(owed, c.points);
    matured := c.available_at <= now();

    insert into encore_point_entry (
      id, member_id, kind, points, debt, source_type, source_id, rule_id,
      rule_version_id, idempotency_key, actor_type, actor_id, reason, explanation,
      effective_at)
    values (
      c.id, c.member_id, c.kind, c.points, -paid, c.source_type, c.source_id, c.rule_id,
      c.rule_version_id, c.idempotency_key, c.actor_type, c.actor_id, c.reason,
      c.explanation, c.effective_at)
    on conflict (idempotency_key) where deleted_at is null do nothing;

    if not found then
      select e.id, (e.member_id, e.kind, e.points, e.source_type, e.source_id)
          is distinct from (c.member_id, c.kind, c.points, c.source_type, c.source_id)
          as other_body
        into prior from encore_point_entry e
        where e.idempotency_key = c.idempotency_key and e.deleted_at is null;
      if prior.other_body then
        raise exception 'key % was used for another entry', c.idempotency_key
          using errcode = 'EN409';
      end if;
      entry_id := prior.id;
      posted := false;
      return next;
      return;
    end if;

    insert into encore_point_lot (
      id, entry_id, member_id, amount, remaining, matured, earned_at, available_at,
      expires_at)
    values (
      'enclot' || substr(c.id, 7), c.id, c.member_id, c.points, c.points - paid, matured,
      c.effective_at, c.available_at, c.expires_at);
    if paid > 0 then
      insert into encore_point_allocation (id, entry_id, lot_id, points)
      values ('encall' || substr(c.id, 7), c.id, 'enclot' || substr(c.id, 7), -paid);
    end if;
    update encore_member m set
      available = m.available + case when matured then c.points - paid else 0 end,
      pending = m.pending + case when matured then 0 else c.points - paid end,
      debt = m.debt - paid,
      updated_at = now()
    where m.id = c.member_id;

    entry_id := c.id;
    posted := true;
    return next;
  end $$;
`

/**
 * Posts credits, one or thousands. A key that exists is not posted again; its
 * first entry is answered, and another body under it refused (EN409). What the
 * member owes is paid from the new lot at once.
 *
 * The keys of a member can't race: they are looked up under the member's lock. The
 * unique index stands behind that.
 */
const CREDIT = `
  create or replace function encore_ledger_credit(p_credits jsonb)
  returns table (idempotency_key text, entry_id text, posted boolean)
  language plpgsql as $$
  #variable_conflict use_column
  declare
    r record;
  begin
    perform 1 from encore_member m
      where m.id in (select c->>'member_id' from jsonb_array_elements(p_credits) c)
      order by m.id for update;

    for r in
      with input as materialized (
        select * from rows from (jsonb_to_recordset(p_credits) as (
          id text, member_id text, kind text, points integer, source_type text,
          source_id text, rule_id text, rule_version_id text, idempotency_key text,
          actor_type text, actor_id text, reason text, explanation jsonb,
          effective_at timestamptz, available_at timestamptz, expires_at timestamptz
        )) with ordinality as i(
          id, member_id, kind, points, source_type, source_id, rule_id,
          rule_version_id, idempotency_key, actor_type, actor_id, reason, explanation,
          effective_at, available_at, expires_at, position
        )
      ),
      known as (
        select i.*, e.id as prior_id,
          (e.member_id, e.kind, e.points, e.source_type, e.source_id)
            is distinct from (i.member_id, i.kind, i.points, i.source_type, i.source_id)
            as other_body
        from input i
        left join encore_point_entry e
          on e.idempotency_key = i.idempotency_key and e.deleted_at is null
      ),
      fresh as (
        select k.*, k.available_at <= now() as matured,
          greatest(0, least(k.points, m.debt - coalesce(sum(k.points) over (
            partition by k.member_id order by k.position
            rows between unbounded preceding and 1 preceding), 0)))::integer as paid
        from known k
        join encore_member m on m.id = k.member_id and m.deleted_at is null
        where k.prior_id is null
      ),
      entries as (
        insert into encore_point_entry (
          id, member_id, kind, points, debt, source_type, source_id, rule_id,
          rule_version_id, idempotency_key, actor_type, actor_id, reason, explanation,
          effective_at)
        select id, member_id, kind, points, -paid, source_type, source_id, rule_id,
          rule_version_id, idempotency_key, actor_type, actor_id, reason, explanation,
          effective_at
        from fresh
      ),
      lots as (
        insert into encore_point_lot (
          id, entry_id, member_id, amount, remaining, matured, earned_at,
          available_at, expires_at)
        select 'enclot' || substr(id, 7), id, member_id, points, points - paid,
          matured, effective_at, available_at, expires_at
        from fresh
      ),
      allocations as (
        insert into encore_point_allocation (id, entry_id, lot_id, points)
        select 'encall' || substr(id, 7), id, 'enclot' || substr(id, 7), -paid
        from fresh where paid > 0
      ),
      balances as (
        update encore_member m set
          available = m.available + s.available,
          pending = m.pending + s.pending,
          debt = m.debt - s.paid,
          updated_at = now()
        from (
          select member_id,
            coalesce(sum(points - paid) filter (where matured), 0) as available,
            coalesce(sum(points - paid) filter (where not matured), 0) as pending,
            sum(paid) as paid
          from fresh group by member_id
        ) s
        where m.id = s.member_id
      )
      select k.idempotency_key, k.member_id, coalesce(k.prior_id, f.id) as entry_id,
        k.prior_id is null as posted, k.prior_id is not null and k.other_body as other_body
      from known k
      left join fresh f on f.position = k.position
      order by k.position
    loop
      if r.entry_id is null then
        raise exception 'member % does not exist', r.member_id using errcode = 'EN404';
      end if;
      if r.other_body then
        raise exception 'key % was used for another entry', r.idempotency_key
          using errcode = 'EN409';
      end if;
      idempotency_key := r.idempotency_key;
      entry_id := r.entry_id;
      posted := r.posted;
      return next;
    end loop;
  end $$;
`

/**
 * Posts debits in the order given. A debit takes from the lots that have matured,
 * soonest expiring first, then oldest. One that reverses a credit takes from that
 * credit's own lot first and may take from what has not matured; what the lots
 * cannot pay becomes debt where that is allowed, and is refused (EN402) where not.
 * An award is never taken back beyond what it gave (EN403).
 */
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
        actor_type text, actor_id text, reason text, effective_at timestamptz)
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
        select e.points into given from encore_point_entry e
          where e.id = d.reverses_id and e.member_id = d.member_id;
        select coalesce(-sum(e.points), 0) into taken from encore_point_entry e
          where e.reverses_id = d.reverses_id and e.deleted_at is null;
        if given is null or taken + d.points > given then
          raise exception 'entry % gave % and % of it were taken back already',
            d.reverses_id, given, taken using errcode = 'EN403';
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
          idempotency_key, actor_type, actor_id, reason, effective_at)
        select d.id, d.member_id, d.kind, -d.points, d.points - sums.points,
          d.source_type, d.source_id, d.reverses_id, d.idempotency_key, d.actor_type,
          d.actor_id, d.reason, d.effective_at
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
 * Moves what has become available by a moment from pending to available, for at
 * most so many lots' members; answers how many lots were moved, so that a caller goes on
 * until it is none. Twice, or in two places at once, it moves each lot once.
 */
const MATURE = `
  create or replace function encore_ledger_mature(p_now timestamptz, p_limit integer)
  returns integer language plpgsql as $$
  declare
    members text[];
    moved integer;
  begin
    select array_agg(distinct due.member_id) into members from (
      select l.member_id from encore_point_lot l
      where not l.matured and l.available_at <= p_now and l.deleted_at is null
      order by l.available_at limit p_limit
    ) due;
    if members is null then
      return 0;
    end if;

    perform 1 from encore_member m where m.id = any(members) order by m.id for update;

    with due as (
      update encore_point_lot l set matured = true, updated_at = now()
      where l.member_id = any(members) and not l.matured and l.available_at <= p_now
        and l.deleted_at is null
      returning l.member_id, l.remaining
    ),
    balances as (
      update encore_member m set
        pending = m.pending - s.points,
        available = m.available + s.points,
        updated_at = now()
      from (
        select member_id, sum(remaining)::integer as points from due group by member_id
      ) s
      where m.id = s.member_id
    )
    select count(*) into moved from due;
    return moved;
  end $$;
`
