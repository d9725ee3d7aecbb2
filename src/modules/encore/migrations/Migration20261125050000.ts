import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Finds the complaints that answers to surveys have opened, and lets an answer change its
 * member's row in its place. */
export class Migration20261125050000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create index if not exists "IDX_encore_complaint_response"
        on encore_complaint (response_id)
        where response_id is not null and deleted_at is null;
      drop index if exists "IDX_encore_member_nps_segment";
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      create index if not exists "IDX_encore_member_nps_segment"
        on encore_member (nps_segment, id)
        where nps_segment is not null and deleted_at is null;
      drop index if exists "IDX_encore_complaint_response";
    `)
  }
}
