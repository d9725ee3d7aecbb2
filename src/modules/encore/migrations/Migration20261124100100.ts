import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Messages, consent to them, and the shop's own words for their templates. */
export class Migration20261124100100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(MESSAGES)
    this.addSql(CONSENTS)
    this.addSql(TEMPLATES)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists encore_message cascade;
      drop table if exists encore_consent cascade;
      drop function if exists encore_refuse_consent_change();
      drop table if exists encore_template cascade;
    `)
  }
}

const DATES = `
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz null`

const MESSAGES = `
  create table if not exists encore_message (
    id text not null,
    key text not null,
    kind text not null,
    purpose text check (purpose in ('service', 'feedback', 'marketing')) not null,
    channel text check (channel in ('email', 'sms')) not null,
    member_id text null,
    "to" text null,
    locale text null,
    template text not null,
    data jsonb null,
    send_at timestamptz not null,
    expires_at timestamptz null,
    source_type text not null,
    source_id text not null,
    status text check (status in ('planned', 'sending', 'sent', 'withheld', 'failed'))
      not null default 'planned',
    reason text null,
    checks jsonb not null default '[]',
    decided_at timestamptz null,
    attempts integer not null default 0,
    error text null,
    claimed_until timestamptz null,
    sent_at timestamptz null,
    subject text null,
    notification_id text null,
    unsubscribe_hash text null,${DATES},
    constraint encore_message_pkey primary key (id)
  );
  create index if not exists "IDX_encore_message_deleted_at"
    on encore_message (deleted_at) where deleted_at is null;
  create unique index if not exists "IDX_encore_message_key_unique"
    on encore_message (key) where deleted_at is null;
  create index if not exists "IDX_encore_message_due"
    on encore_message (send_at, id)
    where status in ('planned', 'sending') and deleted_at is null;
  create index if not exists "IDX_encore_message_member"
    on encore_message (member_id, sent_at) where deleted_at is null;
  create index if not exists "IDX_encore_message_source"
    on encore_message (source_type, source_id) where deleted_at is null;
  create index if not exists "IDX_encore_message_created_at"
    on encore_message (created_at, id) where deleted_at is null;
  create index if not exists "IDX_encore_message_unsubscribe"
    on encore_message (unsubscribe_hash) where unsubscribe_hash is not null;
`

const CONSENTS = `
  create table if not exists encore_consent (
    id text not null,
    member_id text not null,
    channel text check (channel in ('email', 'sms')) not null,
    purpose text check (purpose in ('feedback', 'marketing')) not null,
    granted boolean not null,
    wording text not null,
    source text not null,
    locale text not null,
    actor_type text not null,
    actor_id text null,
    at timestamptz not null,${DATES},
    constraint encore_consent_pkey primary key (id)
  );
  create index if not exists "IDX_encore_consent_deleted_at"
    on encore_consent (deleted_at) where deleted_at is null;
  create index if not exists "IDX_encore_consent_member"
    on encore_consent (member_id, purpose, channel, at, id) where deleted_at is null;

  create or replace function encore_refuse_consent_change() returns trigger
  language plpgsql as $$
  begin
    raise exception 'rows of % are never changed or deleted; write down what holds now',
      tg_table_name using errcode = 'EN001';
  end $$;

  create or replace trigger encore_consent_unchangeable
    before update or delete or truncate on encore_consent
    for each statement execute function encore_refuse_consent_change();
`

const TEMPLATES = `
  create table if not exists encore_template (
    id text not null,
    handle text not null,
    texts jsonb not null,${DATES},
    constraint encore_template_pkey primary key (id)
  );
  create index if not exists "IDX_encore_template_deleted_at"
    on encore_template (deleted_at) where deleted_at is null;
  create unique index if not exists "IDX_encore_template_handle_unique"
    on encore_template (handle) where deleted_at is null;
`
