import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Lets an import be taken back in parts, and by another process where one died. */
export class Migration20261122220500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "encore_import" add column if not exists "undo_started_at" timestamptz null;`
    )
    this.addSql(CHECKED_BY_WHO_WRITES)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "encore_import" drop column if exists "undo_started_at";`
    )
    this.addSql(CHECKED_BY_CONSTRAINT)
  }
}

/**
 * Entries and stage changes are written by statements that have just locked and found
 * their members: looking each up once more was a tenth of a large import's time. That
 * members are never deleted for good, a trigger sees to, which costs nothing.
 */
const CHECKED_BY_WHO_WRITES = `
  alter table encore_point_entry
    drop constraint if exists encore_point_entry_member_id_foreign;
  alter table encore_stage_change
    drop constraint if exists encore_stage_change_member_id_foreign;

  create trigger encore_member_kept
    before delete or truncate on encore_member
    for each statement execute function encore_refuse_change();
`

const CHECKED_BY_CONSTRAINT = `
  drop trigger if exists encore_member_kept on encore_member;
  alter table encore_point_entry
    add constraint encore_point_entry_member_id_foreign
    foreign key (member_id) references encore_member (id) on update cascade;
  alter table encore_stage_change
    add constraint encore_stage_change_member_id_foreign
    foreign key (member_id) references encore_member (id) on update cascade;
`
