import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261123000000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "encore_point_hold" drop constraint if exists "encore_point_hold_cart_unique";`
    )
    this.addSql(
      `create table if not exists "encore_point_hold" ("id" text not null, "member_id" text not null, "cart_id" text not null, "points" integer not null, "amount" numeric not null, "currency_code" text not null, "status" text check ("status" in ('held', 'captured', 'released', 'expired')) not null default 'held', "expires_at" timestamptz not null, "ended_at" timestamptz null, "order_id" text null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "encore_point_hold_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_point_hold_deleted_at" ON "encore_point_hold" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_point_hold_cart_unique" ON "encore_point_hold" ("cart_id") WHERE status = 'held' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_point_hold_expiry" ON "encore_point_hold" ("expires_at") WHERE status = 'held' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_point_hold_cart" ON "encore_point_hold" ("cart_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_point_hold_member" ON "encore_point_hold" ("member_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "encore_point_hold_lot" ("id" text not null, "hold_id" text not null, "lot_id" text not null, "points" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "encore_point_hold_lot_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_point_hold_lot_hold_id" ON "encore_point_hold_lot" ("hold_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_encore_point_hold_lot_deleted_at" ON "encore_point_hold_lot" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "encore_point_hold_lot" add constraint "encore_point_hold_lot_hold_id_foreign" foreign key ("hold_id") references "encore_point_hold" ("id") on update cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "encore_point_hold_lot" drop constraint if exists "encore_point_hold_lot_hold_id_foreign";`
    )

    this.addSql(`drop table if exists "encore_point_hold" cascade;`)

    this.addSql(`drop table if exists "encore_point_hold_lot" cascade;`)
  }
}
