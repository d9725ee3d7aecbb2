import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Rules with a schedule and with caps, and what their conditions ask: the facts under
 * which a purchase was rated, so that what comes to it later is rated by the same ones;
 * and the birthday of a member.
 */
export class Migration20261123120000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table encore_earning_rule
        add column if not exists starts_at timestamptz null,
        add column if not exists ends_at timestamptz null,
        add column if not exists published_at timestamptz null;
      update encore_earning_rule set published_at = updated_at
        where status = 'published' and published_at is null;
      alter table encore_purchase add column if not exists facts jsonb null;
      alter table encore_member
        add column if not exists birthday text null,
        add column if not exists birthday_set_at timestamptz null;

      create table if not exists encore_earning_budget (
        rule_id text not null,
        points integer not null default 0,
        times integer not null default 0,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null,
        constraint encore_earning_budget_pkey primary key (rule_id)
      );
      create index if not exists "IDX_encore_earning_budget_deleted_at"
        on encore_earning_budget (deleted_at) where deleted_at is null;
      create index if not exists "IDX_encore_member_birthday"
        on encore_member (substr(birthday, 6), id)
        where birthday is not null and deleted_at is null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop index if exists "IDX_encore_member_birthday";
      drop table if exists encore_earning_budget;
      alter table encore_member
        drop column if exists birthday, drop column if exists birthday_set_at;
      alter table encore_purchase drop column if exists facts;
      alter table encore_earning_rule
        drop column if exists starts_at, drop column if exists ends_at,
        drop column if exists published_at;
    `)
  }
}
