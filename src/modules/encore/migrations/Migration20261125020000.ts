import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What the shop has written back to who suggested something. */
export class Migration20261125020000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table encore_suggestion add column if not exists answer text null;
      alter table encore_suggestion add column if not exists answered_at timestamptz null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table encore_suggestion drop column if exists answer;
      alter table encore_suggestion drop column if exists answered_at;
    `)
  }
}
