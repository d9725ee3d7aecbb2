import { Client } from "pg"
import EncoreModuleService from "../../src/modules/encore/service"
import { Ladder } from "../../src/modules/encore/program/tiers/ladder"
import { TIER_LANES, TIER_PAGE } from "../../src/modules/encore/program/tiers/recompute"
import { SteadyHeap } from "./heap"
import { duration } from "./pairs"

/** Purchases of a member. */
const PER_MEMBER = 5

/** A ladder as a shop might have it: three tiers, by what was spent or ordered in the
 * last year, with grace. */
export async function benchLadder(encore: EncoreModuleService): Promise<Ladder> {
  const { ladder } = await encore.programInForce()
  if (!ladder.tiers.length) {
    await encore.saveSettings({
      ...(await encore.programInForce()).settings,
      spend_currency_code: "usd",
    })
    await encore.saveTiers(
      [
        { name: "Bronze", qualification: { orders: 1 } },
        { name: "Silver", qualification: { orders: 3, spend: 150 } },
        { name: "Gold", qualification: { orders: 5, spend: 400 } },
      ],
      { actor_type: "system", actor_id: null }
    )
  }
  return (await encore.programInForce()).ladder
}

/** Puts so many members and five times as many purchases of the last two years in place
 * of whoever is there. */
export async function fillWithPurchases(
  databaseUrl: string,
  members: number
): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(`
      set session_replication_role = replica;
      truncate encore_member cascade;
      truncate encore_purchase, encore_tier_change;
      set session_replication_role = default;`)
    await client.query(
      `insert into encore_member (id, card_number, referral_code, contacted_at, stage,
         stage_reason, stage_since, raw_net_total)
       select 'encmem_' || lpad(n::text, 12, '0'), 'card' || n, 'code' || n, now(),
         'first_contact', '{}', now(), '{}'
       from generate_series(1, $1::integer) n`,
      [members]
    )
    await client.query(
      `insert into encore_purchase (id, source, source_id, member_id, currency_code,
         amount, raw_amount, refunded_amount, raw_refunded_amount, placed_at)
       select 'encpur_' || lpad(n::text, 12, '0') || '_' || k, 'medusa', n || '-' || k,
         'encmem_' || lpad(n::text, 12, '0'), 'usd',
         10 + (n * 7 + k * 13) % 90, '{}', 0, '{}',
         now() - make_interval(hours => ((n * 31 + k * 3571) % 17520)::integer)
       from generate_series(1, $1::integer) n, generate_series(1, $2::integer) k`,
      [members, PER_MEMBER]
    )
    // As autovacuum leaves tables that have been there for longer than a minute.
    await client.query("vacuum (analyze) encore_member, encore_purchase")
  } finally {
    await client.end()
  }
}

/** Recomputes everybody's tier, page by page and in two lanes, as the job does it.
 * @returns seconds */
export async function recomputeAll(
  encore: EncoreModuleService,
  ladder: Ladder
): Promise<number> {
  const heap = new SteadyHeap()
  await encore.beginRecompute()
  const ms = await duration(async () => {
    await Promise.all(
      Array.from({ length: TIER_LANES }, async () => {
        for (let page = 0; await encore.recomputeNextTiers(TIER_PAGE, ladder); page++) {
          if (page % 20 === 0) {
            heap.look()
          }
        }
      })
    )
  })
  return ms / 1000
}
