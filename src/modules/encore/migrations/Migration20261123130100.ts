import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What a tier gives, until when a member has theirs, and their way up and down. */
export class Migration20261123130100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(TIERS)
    this.addSql(MEMBERS)
    this.addSql(CHANGES)
    this.addSql(
      `alter table if exists encore_watermark add column if not exists cursor text null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table if exists encore_watermark drop column if exists cursor;
      drop table if exists encore_tier_change cascade;
      drop index if exists "IDX_encore_member_tier_until";
      alter table if exists encore_member
        drop column if exists tier_since, drop column if exists tier_until,
        drop column if exists tier_warned_until, drop column if exists tier_given_id,
        drop column if exists tier_given_at;
      alter table if exists encore_tier
        drop column if exists multiplier, drop column if exists reward_id;
    `)
  }
}

const TIERS = `
  alter table encore_tier
    add column if not exists multiplier real not null default 1,
    add column if not exists reward_id text null;
`

const MEMBERS = `
  alter table encore_member
    add column if not exists tier_since timestamptz null,
    add column if not exists tier_until timestamptz null,
    add column if not exists tier_warned_until timestamptz null,
    add column if not exists tier_given_id text null,
    add column if not exists tier_given_at timestamptz null;
  update encore_member
    set tier_given_id = tier_id, tier_given_at = updated_at, tier_since = updated_at
    where tier_id is not null;
  create index if not exists "IDX_encore_member_tier_until"
    on encore_member (tier_until, id) where tier_until is not null and deleted_at is null;
`

const CHANGES = `
  create table if not exists encore_tier_change (
    id text not null,
    member_id text not null,
    from_id text null,
    to_id text null,
    reason jsonb not null,
    at timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz null,
    constraint encore_tier_change_pkey primary key (id)
  );
  create index if not exists "IDX_encore_tier_change_deleted_at"
    on encore_tier_change (deleted_at) where deleted_at is null;
  create index if not exists "IDX_encore_tier_change_member"
    on encore_tier_change (member_id, at, id) where deleted_at is null;
`
