import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122210000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "encore_point_lot" drop constraint if exists "encore_point_lot_entry_id_unique";`
    )
    this.addSql(
      `alter table if exists "encore_point_entry" drop constraint if exists "encore_point_entry_key_unique";`
    )
    this.addSql(
      `alter table if exists "encore_purchase" drop constraint if exists "encore_purchase_source_unique";`
    )
    this.addSql(
      `alter table if exists "encore_member" drop constraint if exists "encore_member_referral_code_unique";`
    )
    this.addSql(
      `alter table if exists "encore_member" drop constraint if exists "encore_member_card_number_unique";`
    )
    this.addSql(
      `alter table if exists "encore_member" drop constraint if exists "encore_member_email_unclaimed_unique";`
    )
    this.addSql(
      `alter table if exists "encore_member" drop constraint if exists "encore_member_customer_id_unique";`
    )
    this.addSql(
      `alter table if exists "encore_tier" drop constraint if exists "encore_tier_rank_unique";`
    )
    this.addSql(
      `alter table if exists "encore_earning_rule_version" drop constraint if exists "encore_earning_rule_version_unique";`
    )
    this.addSql(
      `create table if not exists "encore_earning_rule" ("id" text not null, "name" text not null, "status" text check ("status" in ('draft', 'published', 'archived')) not null default 'draft', "version" integer not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "encore_earning_rule_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_earning_rule_deleted_at" ON "encore_earning_rule" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_earning_rule_status" ON "encore_earning_rule" ("status") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "encore_earning_rule_version" ("id" text not null, "rule_id" text not null, "version" integer not null, "definition" jsonb not null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "encore_earning_rule_version_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_earning_rule_version_rule_id" ON "encore_earning_rule_version" ("rule_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_earning_rule_version_deleted_at" ON "encore_earning_rule_version" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_earning_rule_version_unique" ON "encore_earning_rule_version" ("rule_id", "version") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "encore_import" ("id" text not null, "kind" text check ("kind" in ('purchases', 'balances', 'orders')) not null, "dry_run" boolean not null, "file_name" text null, "status" text check ("status" in ('running', 'completed', 'failed', 'undone')) not null default 'running', "rows" integer not null default 0, "processed" integer not null default 0, "accepted" integer not null default 0, "unchanged" integer not null default 0, "rejected_count" integer not null default 0, "totals" jsonb null, "error" jsonb null, "created_by" text null, "heartbeat_at" timestamptz null, "completed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "encore_import_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_import_deleted_at" ON "encore_import" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_import_created_at" ON "encore_import" ("created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "encore_import_row" ("id" text not null, "import_id" text not null, "row" integer not null, "email" text null, "source_id" text null, "data" jsonb null, "rejection" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "encore_import_row_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_import_row_deleted_at" ON "encore_import_row" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_import_row_import" ON "encore_import_row" ("import_id", "email", "row") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "encore_setting" ("id" text not null, "data" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "encore_setting_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_setting_deleted_at" ON "encore_setting" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "encore_tier" ("id" text not null, "name" text not null, "rank" integer not null, "qualification" jsonb not null, "customer_group_id" text null, "perks" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "encore_tier_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_tier_deleted_at" ON "encore_tier" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_tier_rank_unique" ON "encore_tier" ("rank") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "encore_member" ("id" text not null, "customer_id" text null, "email" text null, "email_proven_at" timestamptz null, "name" text null, "card_number" text not null, "referral_code" text not null, "available" integer not null default 0, "pending" integer not null default 0, "held" integer not null default 0, "debt" integer not null default 0, "contacted_at" timestamptz not null, "stage" text check ("stage" in ('first_contact', 'first_purchase', 'repeat_contact', 'loyalty')) not null default 'first_contact', "stage_reason" jsonb not null, "stage_since" timestamptz not null, "purchase_count" integer not null default 0, "net_total" numeric not null default 0, "currency_code" text null, "first_purchase_at" timestamptz null, "last_purchase_at" timestamptz null, "expected_next_at" timestamptz null, "at_risk_at" timestamptz null, "lapsed_at" timestamptz null, "tier_id" text null, "raw_net_total" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "encore_member_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_member_tier_id" ON "encore_member" ("tier_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_member_deleted_at" ON "encore_member" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_member_customer_id_unique" ON "encore_member" ("customer_id") WHERE customer_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_member_email_unclaimed_unique" ON "encore_member" ("email") WHERE customer_id IS NULL AND email IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_member_card_number_unique" ON "encore_member" ("card_number") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_member_referral_code_unique" ON "encore_member" ("referral_code") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_member_email" ON "encore_member" ("email") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_member_stage" ON "encore_member" ("stage", "id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_member_created_at" ON "encore_member" ("created_at", "id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_member_last_purchase_at" ON "encore_member" ("last_purchase_at", "id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "encore_stage_change" ("id" text not null, "member_id" text not null, "from" text check ("from" in ('first_contact', 'first_purchase', 'repeat_contact', 'loyalty')) null, "to" text check ("to" in ('first_contact', 'first_purchase', 'repeat_contact', 'loyalty')) not null, "reason" jsonb not null, "at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "encore_stage_change_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_stage_change_member_id" ON "encore_stage_change" ("member_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_stage_change_deleted_at" ON "encore_stage_change" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_stage_change_member" ON "encore_stage_change" ("member_id", "at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "encore_purchase" ("id" text not null, "source" text check ("source" in ('medusa', 'import')) not null, "source_id" text not null, "import_id" text null, "member_id" text null, "email" text null, "currency_code" text not null, "amount" numeric not null, "refunded_amount" numeric not null default 0, "item_count" integer null, "basket" jsonb null, "points" integer not null default 0, "placed_at" timestamptz not null, "canceled_at" timestamptz null, "raw_amount" jsonb not null, "raw_refunded_amount" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "encore_purchase_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_purchase_member_id" ON "encore_purchase" ("member_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_purchase_deleted_at" ON "encore_purchase" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_purchase_source_unique" ON "encore_purchase" ("source", "source_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_purchase_member" ON "encore_purchase" ("member_id", "placed_at", "id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_purchase_guest_email" ON "encore_purchase" ("email") WHERE member_id IS NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_purchase_import" ON "encore_purchase" ("import_id") WHERE import_id IS NOT NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "encore_point_entry" ("id" text not null, "member_id" text not null, "kind" text check ("kind" in ('award', 'adjustment', 'opening', 'reversal', 'redemption', 'restoration', 'expiry', 'merge')) not null, "points" integer not null, "debt" integer not null default 0, "source_type" text not null, "source_id" text not null, "rule_id" text null, "rule_version_id" text null, "reverses_id" text null, "idempotency_key" text not null, "actor_type" text check ("actor_type" in ('system', 'user', 'customer')) not null, "actor_id" text null, "reason" text null, "explanation" jsonb null, "effective_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "encore_point_entry_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_point_entry_member_id" ON "encore_point_entry" ("member_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_point_entry_deleted_at" ON "encore_point_entry" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_point_entry_key_unique" ON "encore_point_entry" ("idempotency_key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_point_entry_member" ON "encore_point_entry" ("member_id", "effective_at", "id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_point_entry_source" ON "encore_point_entry" ("source_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_point_entry_reverses" ON "encore_point_entry" ("reverses_id") WHERE reverses_id IS NOT NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "encore_point_lot" ("id" text not null, "entry_id" text not null, "member_id" text not null, "amount" integer not null, "remaining" integer not null, "held" integer not null default 0, "matured" boolean not null, "earned_at" timestamptz not null, "available_at" timestamptz not null, "expires_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "encore_point_lot_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_point_lot_entry_id_unique" ON "encore_point_lot" ("entry_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_point_lot_deleted_at" ON "encore_point_lot" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_point_lot_open" ON "encore_point_lot" ("member_id", "expires_at", "earned_at", "id") WHERE remaining > 0 AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_point_lot_unmatured" ON "encore_point_lot" ("available_at") WHERE NOT matured AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "encore_point_allocation" ("id" text not null, "entry_id" text not null, "lot_id" text not null, "points" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "encore_point_allocation_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_point_allocation_entry_id" ON "encore_point_allocation" ("entry_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_point_allocation_lot_id" ON "encore_point_allocation" ("lot_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_point_allocation_deleted_at" ON "encore_point_allocation" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "encore_watermark" ("id" text not null, "at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "encore_watermark_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_watermark_deleted_at" ON "encore_watermark" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "encore_earning_rule_version" add constraint "encore_earning_rule_version_rule_id_foreign" foreign key ("rule_id") references "encore_earning_rule" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "encore_member" add constraint "encore_member_tier_id_foreign" foreign key ("tier_id") references "encore_tier" ("id") on update cascade on delete set null;`
    )

    this.addSql(
      `alter table if exists "encore_stage_change" add constraint "encore_stage_change_member_id_foreign" foreign key ("member_id") references "encore_member" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "encore_purchase" add constraint "encore_purchase_member_id_foreign" foreign key ("member_id") references "encore_member" ("id") on update cascade on delete set null;`
    )

    this.addSql(
      `alter table if exists "encore_point_entry" add constraint "encore_point_entry_member_id_foreign" foreign key ("member_id") references "encore_member" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "encore_point_lot" add constraint "encore_point_lot_entry_id_foreign" foreign key ("entry_id") references "encore_point_entry" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "encore_point_allocation" add constraint "encore_point_allocation_entry_id_foreign" foreign key ("entry_id") references "encore_point_entry" ("id") on update cascade;`
    )
    this.addSql(
      `alter table if exists "encore_point_allocation" add constraint "encore_point_allocation_lot_id_foreign" foreign key ("lot_id") references "encore_point_lot" ("id") on update cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "encore_earning_rule_version" drop constraint if exists "encore_earning_rule_version_rule_id_foreign";`
    )

    this.addSql(
      `alter table if exists "encore_member" drop constraint if exists "encore_member_tier_id_foreign";`
    )

    this.addSql(
      `alter table if exists "encore_stage_change" drop constraint if exists "encore_stage_change_member_id_foreign";`
    )

    this.addSql(
      `alter table if exists "encore_purchase" drop constraint if exists "encore_purchase_member_id_foreign";`
    )

    this.addSql(
      `alter table if exists "encore_point_entry" drop constraint if exists "encore_point_entry_member_id_foreign";`
    )

    this.addSql(
      `alter table if exists "encore_point_lot" drop constraint if exists "encore_point_lot_entry_id_foreign";`
    )

    this.addSql(
      `alter table if exists "encore_point_allocation" drop constraint if exists "encore_point_allocation_entry_id_foreign";`
    )

    this.addSql(
      `alter table if exists "encore_point_allocation" drop constraint if exists "encore_point_allocation_lot_id_foreign";`
    )

    this.addSql(`drop table if exists "encore_earning_rule" cascade;`)

    this.addSql(`drop table if exists "encore_earning_rule_version" cascade;`)

    this.addSql(`drop table if exists "encore_import" cascade;`)

    this.addSql(`drop table if exists "encore_import_row" cascade;`)

    this.addSql(`drop table if exists "encore_setting" cascade;`)

    this.addSql(`drop table if exists "encore_tier" cascade;`)

    this.addSql(`drop table if exists "encore_member" cascade;`)

    this.addSql(`drop table if exists "encore_stage_change" cascade;`)

    this.addSql(`drop table if exists "encore_purchase" cascade;`)

    this.addSql(`drop table if exists "encore_point_entry" cascade;`)

    this.addSql(`drop table if exists "encore_point_lot" cascade;`)

    this.addSql(`drop table if exists "encore_point_allocation" cascade;`)

    this.addSql(`drop table if exists "encore_watermark" cascade;`)
  }
}
