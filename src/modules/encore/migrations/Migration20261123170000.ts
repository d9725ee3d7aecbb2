import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The address of a member's card page; made when it is first asked for. And the table of
 * limits on how often a page may be asked for, as rate-limiter-flexible has it. */
export class Migration20261123170000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists encore_rate_limit (
        key varchar(255) not null,
        points integer not null default 0,
        expire bigint null,
        constraint encore_rate_limit_pkey primary key (key));
    `)
    this.addSql(
      `alter table encore_member add column if not exists card_token text null;`
    )
    this.addSql(
      `create unique index if not exists "IDX_encore_member_card_token_unique" on "encore_member" ("card_token") where card_token is not null and deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table encore_member drop column if exists card_token;`)
  }
}
