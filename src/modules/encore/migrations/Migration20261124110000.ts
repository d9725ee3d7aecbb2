import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Surveys, their questions, invitations to them and what was answered, and on
 * the member their latest NPS. */
export class Migration20261124110000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(SURVEYS)
    this.addSql(INVITATIONS)
    this.addSql(RESPONSES)
    this.addSql(MEMBERS)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists encore_survey_answer cascade;
      drop table if exists encore_survey_response cascade;
      drop table if exists encore_survey_invitation cascade;
      drop table if exists encore_survey_question cascade;
      drop table if exists encore_survey cascade;
      drop index if exists "IDX_encore_member_nps_segment";
      alter table encore_member drop column if exists nps_segment,
        drop column if exists nps_score, drop column if exists nps_answered_at;
    `)
  }
}

const DATES = `
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz null`

const SURVEYS = `
  create table if not exists encore_survey (
    id text not null,
    name text not null,
    status text check (status in ('draft', 'published', 'archived')) not null
      default 'draft',
    handle text null,
    texts jsonb not null,
    version integer not null default 1,
    trigger text not null,
    delivery jsonb not null,
    slug text not null,
    link_open boolean not null default false,
    dated_at timestamptz null,
    published_at timestamptz null,
    created_by text null,${DATES},
    constraint encore_survey_pkey primary key (id)
  );
  create index if not exists "IDX_encore_survey_deleted_at"
    on encore_survey (deleted_at) where deleted_at is null;
  create unique index if not exists "IDX_encore_survey_slug_unique"
    on encore_survey (slug) where deleted_at is null;
  create index if not exists "IDX_encore_survey_status"
    on encore_survey (status, trigger) where deleted_at is null;

  create table if not exists encore_survey_question (
    id text not null,
    survey_id text not null,
    version integer not null,
    key text not null,
    position integer not null,
    type text check (type in ('score', 'choice', 'text')) not null,
    kind text check (kind in ('nps', 'satisfaction', 'effort')) null,
    multiple boolean not null default false,
    follows_nps boolean not null default false,
    level text check (level in ('cognitive', 'behavioural', 'emotional')) null,
    required boolean not null default false,
    texts jsonb not null,
    choices jsonb null,${DATES},
    constraint encore_survey_question_pkey primary key (id),
    constraint encore_survey_question_five check (position between 0 and 4)
  );
  create index if not exists "IDX_encore_survey_question_deleted_at"
    on encore_survey_question (deleted_at) where deleted_at is null;
  create unique index if not exists "IDX_encore_survey_question_unique"
    on encore_survey_question (survey_id, version, position) where deleted_at is null;
`

const INVITATIONS = `
  create table if not exists encore_survey_invitation (
    id text not null,
    key text not null,
    survey_id text not null,
    member_id text not null,
    token_hash text not null,
    status text check (status in ('open', 'answered', 'withdrawn')) not null
      default 'open',
    channel text check (channel in ('email', 'sms')) not null default 'email',
    locale text null,
    trigger text not null,
    source_type text not null,
    source_id text not null,
    order_id text null,
    invited_at timestamptz not null,
    send_at timestamptz not null,
    expires_at timestamptz not null,
    answered_at timestamptz null,
    stage text null,
    tier_id text null,
    country_code text null,
    sales_channel_id text null,
    product_ids text[] null,${DATES},
    constraint encore_survey_invitation_pkey primary key (id)
  );
  create index if not exists "IDX_encore_survey_invitation_deleted_at"
    on encore_survey_invitation (deleted_at) where deleted_at is null;
  create unique index if not exists "IDX_encore_survey_invitation_key_unique"
    on encore_survey_invitation (key) where deleted_at is null;
  create unique index if not exists "IDX_encore_survey_invitation_token_unique"
    on encore_survey_invitation (token_hash) where deleted_at is null;
  create index if not exists "IDX_encore_survey_invitation_member"
    on encore_survey_invitation (member_id, invited_at) where deleted_at is null;
  create index if not exists "IDX_encore_survey_invitation_survey"
    on encore_survey_invitation (survey_id, id) where deleted_at is null;
  create index if not exists "IDX_encore_survey_invitation_order"
    on encore_survey_invitation (order_id)
    where order_id is not null and deleted_at is null;
`

const RESPONSES = `
  create table if not exists encore_survey_response (
    id text not null,
    survey_id text not null,
    version integer not null,
    invitation_id text null,
    member_id text null,
    order_id text null,
    source text check (source in ('invitation', 'link', 'component')) not null,
    answered_at timestamptz not null,
    changed_at timestamptz null,
    locale text not null,
    stage text null,
    tier_id text null,
    country_code text null,
    sales_channel_id text null,
    product_ids text[] null,
    nps_score integer null,
    nps_segment text check (nps_segment in ('promoter', 'passive', 'detractor')) null,
    nps_preset text null,${DATES},
    constraint encore_survey_response_pkey primary key (id)
  );
  create index if not exists "IDX_encore_survey_response_deleted_at"
    on encore_survey_response (deleted_at) where deleted_at is null;
  create unique index if not exists "IDX_encore_survey_response_invitation_unique"
    on encore_survey_response (invitation_id)
    where invitation_id is not null and deleted_at is null;
  create index if not exists "IDX_encore_survey_response_member"
    on encore_survey_response (member_id, answered_at) where deleted_at is null;
  create index if not exists "IDX_encore_survey_response_survey"
    on encore_survey_response (survey_id, answered_at) where deleted_at is null;
  create index if not exists "IDX_encore_survey_response_answered_at"
    on encore_survey_response (answered_at, id) where deleted_at is null;
  create index if not exists "IDX_encore_survey_response_order"
    on encore_survey_response (order_id)
    where order_id is not null and deleted_at is null;

  create table if not exists encore_survey_answer (
    id text not null,
    response_id text not null,
    survey_id text not null,
    question_id text not null,
    question_key text not null,
    type text check (type in ('score', 'choice', 'text')) not null,
    kind text check (kind in ('nps', 'satisfaction', 'effort')) null,
    level text check (level in ('cognitive', 'behavioural', 'emotional')) null,
    score integer null,
    choices text[] null,
    text text null,
    answered_at timestamptz not null,${DATES},
    constraint encore_survey_answer_pkey primary key (id)
  );
  create index if not exists "IDX_encore_survey_answer_deleted_at"
    on encore_survey_answer (deleted_at) where deleted_at is null;
  create unique index if not exists "IDX_encore_survey_answer_unique"
    on encore_survey_answer (response_id, question_id) where deleted_at is null;
  create index if not exists "IDX_encore_survey_answer_question"
    on encore_survey_answer (question_key, answered_at) where deleted_at is null;
`

const MEMBERS = `
  alter table encore_member
    add column if not exists nps_segment text
      check (nps_segment in ('promoter', 'passive', 'detractor')) null,
    add column if not exists nps_score integer null,
    add column if not exists nps_answered_at timestamptz null;
  create index if not exists "IDX_encore_member_nps_segment"
    on encore_member (nps_segment, id)
    where nps_segment is not null and deleted_at is null;
`
