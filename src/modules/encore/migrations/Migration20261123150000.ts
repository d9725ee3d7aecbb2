import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Prize draws: entries, who took part, the seed under its seal, and who was drawn. */
export class Migration20261123150000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(TABLES)
    for (const index of INDEXES) {
      this.addSql(index)
    }
    this.addSql(FROZEN)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists encore_draw_pick, encore_draw_entrant, encore_draw_entry,
        encore_draw_seed, encore_draw cascade;
      drop function if exists encore_draw_refuse_change(), encore_draw_keep_fingerprints();
    `)
  }
}

const BOOKKEEPING = `
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz null`

const TABLES = `
  create table if not exists encore_draw (
    id text not null,
    status text not null default 'draft'
      check (status in ('draft', 'open', 'closed', 'drawn', 'settled')),
    name text not null,
    description text null,
    terms text null,
    translations jsonb not null default '{}',
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    ways jsonb not null,
    audience jsonb not null,
    prizes jsonb not null,
    alternates integer not null default 0,
    max_per_member integer null,
    one_prize_per_member boolean not null default true,
    draw_automatically boolean not null default false,
    seed_hash text null,
    entries_hash text null,
    entries_count integer not null default 0,
    entrants_count integer not null default 0,
    counted_at timestamptz null,
    counted_in integer not null default 0,
    published_at timestamptz null,
    closed_at timestamptz null,
    drawn_at timestamptz null,
    settled_at timestamptz null,
    told_at timestamptz null,
    ${BOOKKEEPING},
    constraint encore_draw_pkey primary key (id),
    constraint encore_draw_window_check check (closes_at > opens_at),
    constraint encore_draw_sealed_check check (status = 'draft' or seed_hash is not null),
    constraint encore_draw_frozen_check
      check (status in ('draft', 'open') or entries_hash is not null));

  create table if not exists encore_draw_seed (
    draw_id text not null references encore_draw (id),
    seed text not null check (seed ~ '^[0-9a-f]{64}$'),
    created_at timestamptz not null default now(),
    constraint encore_draw_seed_pkey primary key (draw_id));

  create table if not exists encore_draw_entry (
    id text not null,
    draw_id text not null,
    member_id text not null,
    way text not null check (way in ('free', 'order', 'points', 'activity', 'gift')),
    source_id text not null,
    count integer not null check (count >= 0),
    reason text null,
    actor_id text null,
    ${BOOKKEEPING},
    constraint encore_draw_entry_pkey primary key (id));

  create table if not exists encore_draw_entrant (
    id text not null,
    draw_id text not null,
    member_id text not null,
    public_id text not null,
    count integer not null check (count > 0),
    ${BOOKKEEPING},
    constraint encore_draw_entrant_pkey primary key (id));

  create table if not exists encore_draw_pick (
    id text not null,
    draw_id text not null,
    position integer not null,
    member_id text not null,
    public_id text not null,
    place integer null,
    granted_at timestamptz null,
    refused text null,
    replaced_at timestamptz null,
    replaced_by text null,
    replace_reason text null,
    ${BOOKKEEPING},
    constraint encore_draw_pick_pkey primary key (id));
`

const INDEXES = [
  `CREATE INDEX IF NOT EXISTS "IDX_encore_draw_status" ON "encore_draw" ("status", "closes_at") WHERE deleted_at IS NULL;`,
  `CREATE INDEX IF NOT EXISTS "IDX_encore_draw_deleted_at" ON "encore_draw" ("deleted_at") WHERE deleted_at IS NULL;`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_draw_entry_source_unique" ON "encore_draw_entry" ("draw_id", "way", "source_id") WHERE deleted_at IS NULL;`,
  `CREATE INDEX IF NOT EXISTS "IDX_encore_draw_entry_member" ON "encore_draw_entry" ("member_id", "draw_id") WHERE deleted_at IS NULL;`,
  `CREATE INDEX IF NOT EXISTS "IDX_encore_draw_entry_deleted_at" ON "encore_draw_entry" ("deleted_at") WHERE deleted_at IS NULL;`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_draw_entrant_public_unique" ON "encore_draw_entrant" ("draw_id", "public_id") WHERE deleted_at IS NULL;`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_draw_entrant_member_unique" ON "encore_draw_entrant" ("draw_id", "member_id") WHERE deleted_at IS NULL;`,
  `CREATE INDEX IF NOT EXISTS "IDX_encore_draw_entrant_deleted_at" ON "encore_draw_entrant" ("deleted_at") WHERE deleted_at IS NULL;`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_draw_pick_position_unique" ON "encore_draw_pick" ("draw_id", "position") WHERE deleted_at IS NULL;`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_encore_draw_pick_place_unique" ON "encore_draw_pick" ("draw_id", "place") WHERE place IS NOT NULL AND replaced_at IS NULL AND deleted_at IS NULL;`,
  `CREATE INDEX IF NOT EXISTS "IDX_encore_draw_pick_member" ON "encore_draw_pick" ("member_id") WHERE deleted_at IS NULL;`,
  `CREATE INDEX IF NOT EXISTS "IDX_encore_draw_pick_deleted_at" ON "encore_draw_pick" ("deleted_at") WHERE deleted_at IS NULL;`,
]

/** What is promised under a fingerprint can't be changed, by no code and by no hand at
 * the database that doesn't take the trigger away first. */
const FROZEN = `
  create or replace function encore_draw_refuse_change() returns trigger
  language plpgsql as $$
  begin
    raise exception 'a draw''s seed and those who take part in it never change';
  end $$;

  create trigger encore_draw_seed_frozen
    before update or delete on encore_draw_seed
    for each row execute function encore_draw_refuse_change();
  create trigger encore_draw_entrant_frozen
    before update or delete on encore_draw_entrant
    for each row execute function encore_draw_refuse_change();

  create or replace function encore_draw_keep_fingerprints() returns trigger
  language plpgsql as $$
  begin
    if (old.seed_hash is not null and new.seed_hash is distinct from old.seed_hash)
      or (old.entries_hash is not null
        and new.entries_hash is distinct from old.entries_hash) then
      raise exception 'a draw''s fingerprints never change once they are public';
    end if;
    return new;
  end $$;

  create trigger encore_draw_fingerprints
    before update of seed_hash, entries_hash on encore_draw
    for each row execute function encore_draw_keep_fingerprints();
`
