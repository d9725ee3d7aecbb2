import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Complaints with their thread and remedies, suggestions, and a member's manager. */
export class Migration20261124130000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table encore_member add column if not exists manager_id text null;
      create index if not exists "IDX_encore_member_manager"
        on encore_member (manager_id, id)
        where manager_id is not null and deleted_at is null;
    `)
    this.addSql(COMPLAINTS)
    this.addSql(THREADS)
    this.addSql(SUGGESTIONS)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists encore_suggestion;
      drop table if exists encore_complaint_remedy;
      drop table if exists encore_complaint_message;
      drop table if exists encore_complaint;
      drop sequence if exists encore_complaint_number;
      drop index if exists "IDX_encore_member_manager";
      alter table encore_member drop column if exists manager_id;
    `)
  }
}

const COMPLAINTS = `
  create sequence if not exists encore_complaint_number start with 1001;
  create table if not exists encore_complaint (
    id text not null,
    reference text not null default 'C-' || nextval('encore_complaint_number'),
    key text not null,
    source text check (source in ('shop', 'panel', 'survey', 'public', 'api')) not null,
    member_id text null,
    email text null,
    locale text null,
    order_id text null,
    response_id text null,
    category text not null,
    severity text check (severity in ('low', 'normal', 'high', 'urgent')) not null,
    root_cause text null,
    owner_id text null,
    status text check (status in ('open', 'acknowledged', 'in_progress', 'waiting',
      'reopened', 'resolved', 'closed')) not null default 'open',
    opened_at timestamptz not null,
    acknowledge_target integer not null,
    resolve_target integer not null,
    acknowledge_by timestamptz null,
    resolve_by timestamptz null,
    due_at timestamptz null,
    pauses jsonb not null default '[]',
    resolve_from timestamptz not null,
    acknowledged_at timestamptz null,
    acknowledge_used integer null,
    resolved_at timestamptz null,
    resolve_used integer null,
    closed_at timestamptz null,
    reopened_at timestamptz null,
    reopened_count integer not null default 0,
    acknowledge_overdue_at timestamptz null,
    resolve_overdue_at timestamptz null,
    answer_admission text null,
    answer_explanation text null,
    answer_proposal text null,
    settled_token text null,
    settled boolean null,
    settled_at timestamptz null,
    told_at timestamptz null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz null,
    constraint encore_complaint_pkey primary key (id)
  );
  create unique index if not exists "IDX_encore_complaint_key_unique"
    on encore_complaint (key) where deleted_at is null;
  create unique index if not exists "IDX_encore_complaint_reference_unique"
    on encore_complaint (reference) where deleted_at is null;
  create unique index if not exists "IDX_encore_complaint_settled_token_unique"
    on encore_complaint (settled_token)
    where settled_token is not null and deleted_at is null;
  create index if not exists "IDX_encore_complaint_member"
    on encore_complaint (member_id, opened_at) where deleted_at is null;
  create index if not exists "IDX_encore_complaint_order"
    on encore_complaint (order_id) where deleted_at is null;
  create index if not exists "IDX_encore_complaint_due"
    on encore_complaint (due_at, id) where deleted_at is null;
  create index if not exists "IDX_encore_complaint_opened"
    on encore_complaint (opened_at, id) where deleted_at is null;
  create index if not exists "IDX_encore_complaint_status"
    on encore_complaint (status, resolved_at) where deleted_at is null;
  create index if not exists "IDX_encore_complaint_untold"
    on encore_complaint (id) where told_at is null and deleted_at is null;
  create index if not exists "IDX_encore_complaint_deleted_at"
    on encore_complaint (deleted_at) where deleted_at is null;
`

const THREADS = `
  create table if not exists encore_complaint_message (
    id text not null,
    complaint_id text not null,
    key text not null,
    kind text check (kind in ('public', 'note')) not null,
    author_type text check (author_type in ('system', 'user', 'customer')) not null,
    author_id text null,
    text text null,
    attachments jsonb not null default '[]',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz null,
    constraint encore_complaint_message_pkey primary key (id)
  );
  create unique index if not exists "IDX_encore_complaint_message_key_unique"
    on encore_complaint_message (complaint_id, key) where deleted_at is null;
  create index if not exists "IDX_encore_complaint_message_complaint"
    on encore_complaint_message (complaint_id, created_at, id) where deleted_at is null;
  create index if not exists "IDX_encore_complaint_message_deleted_at"
    on encore_complaint_message (deleted_at) where deleted_at is null;

  create table if not exists encore_complaint_remedy (
    id text not null,
    complaint_id text not null,
    key text not null,
    kind text check (kind in ('apology', 'points', 'coupon', 'replacement', 'refund'))
      not null,
    status text check (status in ('requested', 'done')) not null,
    note text null,
    points integer null,
    entry_id text null,
    reward_id text null,
    coupon_id text null,
    order_id text null,
    claim_id text null,
    amount numeric null,
    raw_amount jsonb null,
    currency_code text null,
    refund_id text null,
    actor_id text null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz null,
    constraint encore_complaint_remedy_pkey primary key (id)
  );
  create unique index if not exists "IDX_encore_complaint_remedy_key_unique"
    on encore_complaint_remedy (complaint_id, key) where deleted_at is null;
  create index if not exists "IDX_encore_complaint_remedy_requested"
    on encore_complaint_remedy (order_id, kind)
    where status = 'requested' and deleted_at is null;
  create index if not exists "IDX_encore_complaint_remedy_deleted_at"
    on encore_complaint_remedy (deleted_at) where deleted_at is null;
`

const SUGGESTIONS = `
  create table if not exists encore_suggestion (
    id text not null,
    key text not null,
    member_id text null,
    email text null,
    locale text null,
    message text null,
    status text check (status in ('new', 'considered', 'planned', 'done', 'declined'))
      not null default 'new',
    note text null,
    complaint_id text null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz null,
    constraint encore_suggestion_pkey primary key (id)
  );
  create unique index if not exists "IDX_encore_suggestion_key_unique"
    on encore_suggestion (key) where deleted_at is null;
  create index if not exists "IDX_encore_suggestion_status"
    on encore_suggestion (status, created_at, id) where deleted_at is null;
  create index if not exists "IDX_encore_suggestion_member"
    on encore_suggestion (member_id) where deleted_at is null;
  create index if not exists "IDX_encore_suggestion_deleted_at"
    on encore_suggestion (deleted_at) where deleted_at is null;
`
