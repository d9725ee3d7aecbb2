import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Two members may be one person; a person may want to be forgotten. */
export class Migration20261123020000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table encore_member
        add column if not exists merged_into_id text null,
        add column if not exists erased_at timestamptz null;
      create index if not exists "IDX_encore_member_merged" on encore_member (merged_into_id)
        where merged_into_id is not null;

      create table if not exists encore_member_merge (
        id text not null primary key,
        into_member_id text not null,
        from_member_id text not null,
        reason text null,
        actor_type text check (actor_type in ('system', 'user', 'customer')) not null,
        actor_id text null,
        moved jsonb not null,
        undone_at timestamptz null,
        undone_by text null,
        undone_reason text null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null
      );
      create index if not exists "IDX_encore_member_merge_into"
        on encore_member_merge (into_member_id);
      create unique index if not exists "IDX_encore_member_merge_standing_unique"
        on encore_member_merge (from_member_id)
        where undone_at is null and deleted_at is null;
    `)
    this.addSql(TAKE_OUT)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop function if exists encore_ledger_take_out(jsonb);
      drop table if exists encore_member_merge;
      alter table encore_member drop column if exists merged_into_id,
        drop column if exists erased_at;
    `)
  }
}

/**
 * Takes out of a member's lots what is free in them, an entry for each: all lots, or
 * those named. Points that wait for a date stay until they have one, so that what
 * brings the date still finds them. Answers what the same points are to be elsewhere;
 * the lots' terms are a column of the next migration.
 */
const TAKE_OUT = `
  create or replace function encore_ledger_take_out(p_take jsonb)
  returns table (entry_id text, points integer, earned_at timestamptz,
    available_at timestamptz, expires_at timestamptz, idle_until timestamptz, terms jsonb)
  language plpgsql as $$
  #variable_conflict use_column
  declare
    t record;
  begin
    select * into t from jsonb_to_record(p_take) as (
      member_id text, lots text[], source_type text, source_id text, actor_type text,
      actor_id text, reason text, effective_at timestamptz);
    perform 1 from encore_member m where m.id = t.member_id for update;

    return query
      with taken as materialized (
        select l.id, l.remaining - l.held as points, l.matured, l.earned_at,
          l.available_at, l.expires_at, l.idle_until, l.terms,
          'encent_' || replace(gen_random_uuid()::text, '-', '') as entry_id
        from encore_point_lot l
        where l.member_id = t.member_id and l.remaining > 0 and l.remaining > l.held
          and l.available_at is not null and l.deleted_at is null
          and (t.lots is null or l.id = any(t.lots))
      ),
      entries as (
        insert into encore_point_entry (
          id, member_id, kind, points, source_type, source_id, idempotency_key,
          actor_type, actor_id, reason, effective_at)
        select entry_id, t.member_id, 'merge', -points, t.source_type, t.source_id,
          t.member_id || ':merge:' || entry_id, t.actor_type, t.actor_id, t.reason,
          t.effective_at
        from taken
      ),
      allocations as (
        insert into encore_point_allocation (id, entry_id, lot_id, points)
        select 'encall' || substr(entry_id, 7), entry_id, id, -points from taken
      ),
      emptied as (
        update encore_point_lot l set remaining = l.held, updated_at = now()
        from taken where l.id = taken.id
      ),
      balances as (
        update encore_member m set
          available = m.available - s.available,
          pending = m.pending - s.pending,
          updated_at = now()
        from (
          select coalesce(sum(points) filter (where matured), 0)::integer as available,
            coalesce(sum(points) filter (where not matured), 0)::integer as pending
          from taken
        ) s
        where m.id = t.member_id
      )
      select taken.entry_id, taken.points, taken.earned_at, taken.available_at,
        taken.expires_at, taken.idle_until, taken.terms
      from taken order by taken.expires_at nulls last, taken.earned_at, taken.id;
  end $$;
`
