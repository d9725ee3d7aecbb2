import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Steps up the ladder are found by their time, and an earning rule has a draft beside
 * what is published of it. */
export class Migration20261123210000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create index if not exists "IDX_encore_tier_change_at"
        on encore_tier_change (at, id) where deleted_at is null;
      insert into encore_watermark (id, at) values ('tiers_reached', now())
        on conflict (id) do nothing;
      alter table if exists encore_earning_rule add column if not exists draft jsonb null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop index if exists "IDX_encore_tier_change_at";
      delete from encore_watermark where id = 'tiers_reached';
      alter table if exists encore_earning_rule drop column if exists draft;
    `)
  }
}
