import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Rewards, and the coupons that are one reward in one member's hands. */
export class Migration20261123140000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists encore_reward (
        id text not null,
        name text not null,
        description text null,
        translations jsonb not null,
        kind text check (kind in ('percent', 'amount', 'free_shipping', 'free_product',
          'buy_x_get_y', 'points', 'perk')) not null,
        terms jsonb not null,
        price_points integer null,
        stock integer null,
        claimed integer not null default 0,
        limit_total integer null,
        limit_per_period integer null,
        period_days integer null,
        audience jsonb not null,
        starts_at timestamptz null,
        ends_at timestamptz null,
        valid_days integer null,
        expiry_refund text check (expiry_refund in ('none', 'full')) not null
          default 'none',
        on_order_canceled text check (on_order_canceled in ('restore', 'keep')) not null
          default 'restore',
        returnable boolean not null default true,
        status text check (status in ('draft', 'published', 'archived')) not null
          default 'draft',
        created_by text null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null,
        constraint encore_reward_pkey primary key (id));

      create table if not exists encore_coupon (
        id text not null,
        code text not null,
        token_hash text not null,
        reward_id text not null,
        member_id text not null,
        reward jsonb not null,
        currency_code text null,
        status text check (status in ('pending', 'issued', 'redeemed', 'expired',
          'revoked')) not null default 'pending',
        source_type text not null,
        source_id text not null,
        grant_key text not null,
        actor_type text check (actor_type in ('system', 'user', 'customer')) not null,
        actor_id text null,
        reason text null,
        points integer not null default 0,
        entry_id text null,
        expires_at timestamptz null,
        promotion_id text null,
        generation integer not null default 1,
        working_since timestamptz null,
        cleanup boolean not null default false,
        problem jsonb null,
        issued_at timestamptz null,
        redeemed_at timestamptz null,
        order_id text null,
        ended_at timestamptz null,
        ended_reason text null,
        ended_by text null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null,
        constraint encore_coupon_pkey primary key (id));
    `)
    for (const statement of INDEXES) {
      this.addSql(statement)
    }
  }

  override async down(): Promise<void> {
    this.addSql(
      "drop table if exists encore_coupon; drop table if exists encore_reward;"
    )
  }
}

const INDEXES = [
  `CREATE INDEX IF NOT EXISTS "IDX_encore_reward_deleted_at" ON "encore_reward" ("deleted_at") WHERE deleted_at IS NULL;`,
  `CREATE INDEX IF NOT EXISTS "IDX_encore_reward_status" ON "encore_reward" ("status") WHERE deleted_at IS NULL;`,
  `CREATE INDEX IF NOT EXISTS "IDX_encore_coupon_deleted_at" ON "encore_coupon" ("deleted_at") WHERE deleted_at IS NULL;`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_coupon_code_unique" ON "encore_coupon" ("code") WHERE deleted_at IS NULL;`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_coupon_token_unique" ON "encore_coupon" ("token_hash") WHERE deleted_at IS NULL;`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_coupon_grant_unique" ON "encore_coupon" ("grant_key") WHERE deleted_at IS NULL;`,
  `CREATE INDEX IF NOT EXISTS "IDX_encore_coupon_member" ON "encore_coupon" ("member_id", "reward_id") WHERE deleted_at IS NULL;`,
  `CREATE INDEX IF NOT EXISTS "IDX_encore_coupon_reward" ON "encore_coupon" ("reward_id", "id") WHERE deleted_at IS NULL;`,
  `CREATE INDEX IF NOT EXISTS "IDX_encore_coupon_source" ON "encore_coupon" ("source_type", "source_id") WHERE deleted_at IS NULL;`,
  `CREATE INDEX IF NOT EXISTS "IDX_encore_coupon_order" ON "encore_coupon" ("order_id") WHERE order_id IS NOT NULL AND deleted_at IS NULL;`,
  `CREATE INDEX IF NOT EXISTS "IDX_encore_coupon_due" ON "encore_coupon" ("id") WHERE (status = 'pending' OR cleanup) AND deleted_at IS NULL;`,
  `CREATE INDEX IF NOT EXISTS "IDX_encore_coupon_expiry" ON "encore_coupon" ("expires_at") WHERE status IN ('pending', 'issued') AND expires_at IS NOT NULL AND deleted_at IS NULL;`,
  `CREATE INDEX IF NOT EXISTS "IDX_encore_coupon_problem" ON "encore_coupon" ("id") WHERE problem IS NOT NULL AND deleted_at IS NULL;`,
]
