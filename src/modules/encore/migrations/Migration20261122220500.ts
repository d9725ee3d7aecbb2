import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Lets an import be taken back in parts, and by another process where one died. */
export class Migration20261122220500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "encore_import" add column if not exists "undo_started_at" timestamptz null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "encore_import" drop column if exists "undo_started_at";`
    )
  }
}
