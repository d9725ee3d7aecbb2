import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Lots whose dates depend on what is still to come: on an event of their order, or on
 * what their member does. What is warned of before it expires.
 */
export class Migration20261123030000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table encore_point_lot
        alter column available_at drop not null,
        add column if not exists terms jsonb null,
        add column if not exists idle_until timestamptz null,
        add constraint encore_point_lot_matured_check
          check (not matured or available_at is not null);
      alter table encore_purchase add column if not exists country_code text null;

      create table if not exists encore_expiry_warning (
        id text not null,
        member_id text not null,
        expires_on text not null,
        expires_at timestamptz not null,
        points integer not null,
        told_at timestamptz null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null,
        constraint encore_expiry_warning_pkey primary key (id));
    `)
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_expiry_warning_day_unique" ON "encore_expiry_warning" ("member_id", "expires_on") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_expiry_warning_untold" ON "encore_expiry_warning" ("id") WHERE told_at IS NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_point_lot_idle" ON "encore_point_lot" ("idle_until") WHERE remaining > 0 AND idle_until IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_point_lot_undated" ON "encore_point_lot" ("id") WHERE available_at IS NULL AND deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists encore_expiry_warning;
      drop index if exists "IDX_encore_point_lot_idle";
      drop index if exists "IDX_encore_point_lot_undated";
      alter table encore_purchase drop column if exists country_code;
      -- What lots were promised is kept, and the functions for credits write it.
      alter table encore_point_lot
        drop constraint if exists encore_point_lot_matured_check;
    `)
  }
}
