import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Stamp cards: what they promise, the stamps on them, and those that are full. */
export class Migration20261123180000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(CARDS)
    this.addSql(STAMPS)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists encore_stamp_gift cascade;
      drop table if exists encore_full_card cascade;
      drop table if exists encore_stamp_card_progress cascade;
      drop table if exists encore_stamp cascade;
      drop table if exists encore_stamp_card_version cascade;
      drop table if exists encore_stamp_card cascade;
    `)
  }
}

const CARDS = `
  create table if not exists encore_stamp_card (
    id text not null,
    name text not null,
    description text null,
    status text check (status in ('draft', 'published', 'archived')) not null
      default 'draft',
    version integer not null default 1,
    counting boolean not null default false,
    counted_to text null,
    counting_since timestamptz null,
    created_by text null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz null,
    constraint encore_stamp_card_pkey primary key (id)
  );
  create index if not exists "IDX_encore_stamp_card_deleted_at"
    on encore_stamp_card (deleted_at) where deleted_at is null;
  create index if not exists "IDX_encore_stamp_card_status"
    on encore_stamp_card (status) where deleted_at is null;
  create index if not exists "IDX_encore_stamp_card_counting"
    on encore_stamp_card (id) where counting;

  create table if not exists encore_stamp_card_version (
    id text not null,
    card_id text not null,
    version integer not null,
    terms jsonb not null,
    "from" timestamptz null,
    until timestamptz null,
    created_by text null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz null,
    constraint encore_stamp_card_version_pkey primary key (id)
  );
  create index if not exists "IDX_encore_stamp_card_version_card_id"
    on encore_stamp_card_version (card_id) where deleted_at is null;
  create index if not exists "IDX_encore_stamp_card_version_deleted_at"
    on encore_stamp_card_version (deleted_at) where deleted_at is null;
  create unique index if not exists "IDX_encore_stamp_card_version_unique"
    on encore_stamp_card_version (card_id, version) where deleted_at is null;
  alter table encore_stamp_card_version
    add constraint encore_stamp_card_version_card_id_foreign
    foreign key (card_id) references encore_stamp_card (id) on update cascade;
`

const STAMPS = `
  create table if not exists encore_stamp (
    id text not null,
    card_id text not null,
    member_id text not null,
    source_type text check (source_type in ('order', 'purchase', 'gift')) not null,
    source_id text not null,
    at timestamptz not null,
    earned integer not null,
    stamps integer not null,
    open integer not null,
    expires_at timestamptz null,
    reversed_at timestamptz null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz null,
    constraint encore_stamp_pkey primary key (id)
  );
  create index if not exists "IDX_encore_stamp_deleted_at"
    on encore_stamp (deleted_at) where deleted_at is null;
  create unique index if not exists "IDX_encore_stamp_source_unique"
    on encore_stamp (card_id, source_type, source_id) where deleted_at is null;
  create index if not exists "IDX_encore_stamp_member"
    on encore_stamp (member_id, card_id, at, id) where deleted_at is null;
  create index if not exists "IDX_encore_stamp_order"
    on encore_stamp (source_id) where deleted_at is null;

  create table if not exists encore_stamp_card_progress (
    id text not null,
    card_id text not null,
    member_id text not null,
    version_id text null,
    stamps integer not null default 0,
    owed integer not null default 0,
    full_cards integer not null default 0,
    next_expiry_at timestamptz null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz null,
    constraint encore_stamp_card_progress_pkey primary key (id)
  );
  create index if not exists "IDX_encore_stamp_card_progress_deleted_at"
    on encore_stamp_card_progress (deleted_at) where deleted_at is null;
  create unique index if not exists "IDX_encore_stamp_card_progress_unique"
    on encore_stamp_card_progress (card_id, member_id) where deleted_at is null;
  create index if not exists "IDX_encore_stamp_card_progress_member"
    on encore_stamp_card_progress (member_id) where deleted_at is null;
  create index if not exists "IDX_encore_stamp_card_progress_stamps"
    on encore_stamp_card_progress (card_id, full_cards, stamps, id)
    where deleted_at is null;
  create index if not exists "IDX_encore_stamp_card_progress_expiry"
    on encore_stamp_card_progress (next_expiry_at) where next_expiry_at is not null;
  create index if not exists "IDX_encore_stamp_card_progress_owed"
    on encore_stamp_card_progress (member_id) where owed > 0;

  create table if not exists encore_full_card (
    id text not null,
    card_id text not null,
    member_id text not null,
    ordinal integer not null,
    version_id text not null,
    reward_id text null,
    places integer not null,
    filled_at timestamptz not null,
    coupon_id text null,
    refused text null,
    revoked_at timestamptz null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz null,
    constraint encore_full_card_pkey primary key (id)
  );
  create index if not exists "IDX_encore_full_card_deleted_at"
    on encore_full_card (deleted_at) where deleted_at is null;
  create unique index if not exists "IDX_encore_full_card_unique"
    on encore_full_card (card_id, member_id, ordinal) where deleted_at is null;
  create index if not exists "IDX_encore_full_card_member"
    on encore_full_card (member_id, card_id) where deleted_at is null;
  create index if not exists "IDX_encore_full_card_ungiven"
    on encore_full_card (id) where coupon_id is null and revoked_at is null;

  create table if not exists encore_stamp_gift (
    id text not null,
    card_id text not null,
    member_id text not null,
    stamps integer not null check (stamps > 0),
    reason text not null,
    actor_id text not null,
    request_key text not null,
    revoked_at timestamptz null,
    revoked_by text null,
    revoked_reason text null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz null,
    constraint encore_stamp_gift_pkey primary key (id)
  );
  create index if not exists "IDX_encore_stamp_gift_deleted_at"
    on encore_stamp_gift (deleted_at) where deleted_at is null;
  create unique index if not exists "IDX_encore_stamp_gift_request_unique"
    on encore_stamp_gift (card_id, member_id, request_key) where deleted_at is null;
  create index if not exists "IDX_encore_stamp_gift_member"
    on encore_stamp_gift (member_id, card_id) where deleted_at is null;
`
