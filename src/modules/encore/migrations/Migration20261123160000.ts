import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Friends whom members bring, the devices they come with, and how often an address of
 * the net may ask. */
export class Migration20261123160000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists encore_referral (
        id text not null,
        advocate_id text not null,
        friend_id text not null,
        status text check (status in ('pending', 'pending_review', 'qualified',
          'maturing', 'rewarded', 'rejected', 'reversed')) not null,
        suspicions jsonb not null default '[]',
        terms jsonb not null,
        tied_at timestamptz not null,
        purchase_id text null,
        order_id text null,
        qualified_at timestamptz null,
        checked_at timestamptz null,
        matures_at timestamptz null,
        welcomed_at timestamptz null,
        rewarded_at timestamptz null,
        limited boolean not null default false,
        approved_at timestamptz null,
        rejected_at timestamptz null,
        reversed_at timestamptz null,
        taken_back_at timestamptz null,
        cause text check (cause in ('guard', 'same_person', 'order_canceled',
          'order_returned', 'order_moved', 'below_minimum')) null,
        decided_by text null,
        decided_at timestamptz null,
        reason text null,
        due_at timestamptz null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null,
        constraint encore_referral_pkey primary key (id));

      create table if not exists encore_member_device (
        id text not null,
        member_id text not null,
        hash text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null,
        constraint encore_member_device_pkey primary key (id));

      -- As rate-limiter-flexible has it: it writes these rows itself.
      create table if not exists encore_rate_limit (
        key varchar(255) not null,
        points integer not null default 0,
        expire bigint null,
        constraint encore_rate_limit_pkey primary key (key));
    `)
    for (const index of INDEXES) {
      this.addSql(index)
    }
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists encore_referral;
      drop table if exists encore_member_device;
      drop table if exists encore_rate_limit;
    `)
  }
}

const INDEXES = [
  `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_referral_friend_unique" ON "encore_referral" ("friend_id") WHERE rejected_at IS NULL AND deleted_at IS NULL;`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_referral_pair_unique" ON "encore_referral" ("advocate_id", "friend_id") WHERE deleted_at IS NULL;`,
  `CREATE INDEX IF NOT EXISTS "IDX_encore_referral_friend" ON "encore_referral" ("friend_id") WHERE deleted_at IS NULL;`,
  `CREATE INDEX IF NOT EXISTS "IDX_encore_referral_advocate" ON "encore_referral" ("advocate_id", "tied_at") WHERE deleted_at IS NULL;`,
  `CREATE INDEX IF NOT EXISTS "IDX_encore_referral_status" ON "encore_referral" ("status", "id") WHERE deleted_at IS NULL;`,
  `CREATE INDEX IF NOT EXISTS "IDX_encore_referral_due" ON "encore_referral" ("due_at", "id") WHERE due_at IS NOT NULL AND deleted_at IS NULL;`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_member_device_unique" ON "encore_member_device" ("member_id", "hash") WHERE deleted_at IS NULL;`,
  `CREATE INDEX IF NOT EXISTS "IDX_encore_member_device_hash" ON "encore_member_device" ("hash") WHERE deleted_at IS NULL;`,
]
