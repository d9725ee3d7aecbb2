import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Drops the indexes that say of every row that it isn't deleted: they narrow nothing, each
 * row that is added writes one, and where a table has no statistics yet, Postgres takes
 * one for the index of what is looked for and reads every row.
 */
export class Migration20261125070000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      do $$
      declare
        index_name text;
      begin
        for index_name in
          select indexname from pg_indexes
          where schemaname = current_schema
            and indexname like 'IDX\\_encore\\_%\\_deleted\\_at'
        loop
          execute format('drop index if exists %I', index_name);
        end loop;
      end $$
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      do $$
      declare
        name text;
      begin
        for name in
          select table_name from information_schema.columns
          where table_schema = current_schema and table_name like 'encore\\_%'
            and column_name = 'deleted_at'
        loop
          execute format(
            'create index if not exists %I on %I (deleted_at) where deleted_at is null',
            'IDX_' || name || '_deleted_at', name);
        end loop;
      end $$
    `)
  }
}
