import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Remembers the orders that points still pay for by Medusa's account, though some of
 * those points have come back: few at any time, and found at once. */
export class Migration20261123010100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "encore_purchase" add column if not exists "credit_due" boolean not null default false;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_purchase_credit_due" ON "encore_purchase" ("source_id") WHERE credit_due AND deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_encore_purchase_credit_due";`)
    this.addSql(
      `alter table if exists "encore_purchase" drop column if exists "credit_due";`
    )
  }
}
