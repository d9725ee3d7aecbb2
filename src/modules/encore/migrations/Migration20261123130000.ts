import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Who changed what and when, for every object of the program; rows that are never
 * changed themselves. */
export class Migration20261123130000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(CHANGES)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists encore_change cascade;
      drop function if exists encore_refuse_rewriting();
    `)
  }
}

const CHANGES = `
  create table if not exists encore_change (
    id text not null,
    object_type text not null,
    object_id text not null,
    action text not null,
    actor_type text check (actor_type in ('system', 'user', 'customer')) not null,
    actor_id text null,
    reason text null,
    before jsonb null,
    after jsonb null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz null,
    constraint encore_change_pkey primary key (id)
  );
  create index if not exists "IDX_encore_change_deleted_at"
    on encore_change (deleted_at) where deleted_at is null;
  create index if not exists "IDX_encore_change_object"
    on encore_change (object_type, object_id, created_at, id) where deleted_at is null;

  create or replace function encore_refuse_rewriting() returns trigger
  language plpgsql as $$
  begin
    raise exception 'rows of % are never changed or deleted', tg_table_name
      using errcode = 'EN001';
  end $$;

  create trigger encore_change_unchangeable
    before update or delete or truncate on encore_change
    for each statement execute function encore_refuse_rewriting();
`
