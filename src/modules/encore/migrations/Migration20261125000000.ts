import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Everybody's tier is computed in lanes, each of which ends somewhere. What a million
 * members are written with has gone where nothing needs it: a check of each tier against
 * tiers that are never deleted, and an index that holds every step of the history.
 */
export class Migration20261125000000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table if exists encore_watermark add column if not exists until text null;
      alter table if exists encore_member
        drop constraint if exists encore_member_tier_id_foreign;
      drop index if exists "IDX_encore_tier_change_deleted_at";
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table if exists encore_watermark drop column if exists until;
      alter table if exists encore_member add constraint encore_member_tier_id_foreign
        foreign key (tier_id) references encore_tier (id)
        on update cascade on delete set null;
      create index if not exists "IDX_encore_tier_change_deleted_at"
        on encore_tier_change (deleted_at) where deleted_at is null;
    `)
  }
}
