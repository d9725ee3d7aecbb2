import { MedusaError } from "@medusajs/framework/utils"
import { Actor, recordChange } from "../../audit/record"
import { EncoreError } from "../../lib/encore-error"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { outOfOrder, Perk, Qualification, TierInForce } from "./ladder"
import { TIERS_IN_FORCE } from "./tiers-in-force"

/** More than this is no ladder that anybody could climb. */
export const MAX_TIERS = 20

/** What an admin says of a tier; what is left out stays, or takes its default. */
export type TierInput = {
  /** Of the tier to change; without it a new one is made. */
  id?: string | undefined
  name?: string | undefined
  /** Its place from below, from 1; others move up. A new one comes on top by default. */
  rank?: number | undefined
  qualification?: Qualification | undefined
  multiplier?: number | undefined
  perks?: Perk[] | undefined
  reward_id?: string | null | undefined
  customer_group_id?: string | null | undefined
}

/** The tiers, the lowest first. */
export async function tiersInForce(sql: Sql): Promise<TierInForce[]> {
  const [row] = await sql<{ tiers: TierInForce[] }>(
    `select (${TIERS_IN_FORCE}) as tiers`
  )
  return row?.tiers ?? []
}

/**
 * Makes tiers or changes some, all of them or none. The caller has them checked by their
 * schema; here the ladder is, as it then stands.
 *
 * @returns the ids of these tiers, in the order given
 * @throws NOT_FOUND; INVALID_DATA for thresholds that don't rise, with the two tiers;
 * for a threshold in money without a currency, a group of another tier, too many tiers
 */
export async function saveTiers(
  sql: Sql,
  inputs: TierInput[],
  currencyCode: string | null,
  by: Actor
): Promise<string[]> {
  const before = await lockTiers(sql)
  let tiers = before
  const ids: string[] = []
  for (const input of inputs) {
    const { id, ladder } = placed(tiers, input)
    tiers = ladder
    ids.push(id)
  }
  refuseUnfit(tiers, currencyCode)
  await write(sql, before, tiers, by)
  return ids
}

/** Takes a tier off the ladder; who is on it is on what they qualify for of the rest.
 * @returns the tier as it was. @throws NOT_FOUND */
export async function deleteTier(
  sql: Sql,
  id: string,
  by: Actor
): Promise<TierInForce> {
  const before = await lockTiers(sql)
  const tier = found(before, id)
  await write(sql, before, ranked(before.filter((one) => one !== tier)), by)
  return tier
}

async function lockTiers(sql: Sql): Promise<TierInForce[]> {
  await sql("select 1 from encore_tier where deleted_at is null order by id for update")
  return tiersInForce(sql)
}

function found(tiers: TierInForce[], id: string): TierInForce {
  const tier = tiers.find((one) => one.id === id)
  if (!tier) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "tier_not_found")
  }
  return tier
}

function placed(tiers: TierInForce[], input: TierInput) {
  const id = input.id ?? newId("enctier")
  const before: TierInForce = input.id
    ? found(tiers, input.id)
    : {
        id,
        name: "",
        rank: tiers.length + 1,
        qualification: {},
        multiplier: 1,
        customer_group_id: null,
        perks: [],
        reward_id: null,
        created_at: new Date().toISOString(),
      }
  const said = Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined)
  )
  const tier: TierInForce = { ...before, ...said, id }
  const ladder = tiers.filter((one) => one.id !== id)
  ladder.splice(tier.rank - 1, 0, tier)
  return { id, ladder: ranked(ladder) }
}

function ranked(tiers: TierInForce[]): TierInForce[] {
  return tiers.map((tier, index) => ({ ...tier, rank: index + 1 }))
}

function refuseUnfit(tiers: TierInForce[], currencyCode: string | null): void {
  const wrong = outOfOrder(tiers)
  if (wrong) {
    const { lower, higher, measure } = wrong
    throw new EncoreError(
      MedusaError.Types.INVALID_DATA,
      `tiers_out_of_order_${measure}`,
      { lower, higher }
    )
  }
  if (currencyCode === null && asksForSpend(tiers)) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "tiers_need_currency")
  }
  if (tiers.length > MAX_TIERS) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "tiers_over_limit", {
      max: MAX_TIERS,
    })
  }
  for (const [index, { name, customer_group_id }] of tiers.entries()) {
    const other = tiers
      .slice(0, index)
      .find(
        (one) =>
          customer_group_id !== null && one.customer_group_id === customer_group_id
      )
    if (other) {
      throw new EncoreError(MedusaError.Types.INVALID_DATA, "tier_group_taken", {
        name,
        other: other.name,
      })
    }
  }
}

/** Whether any tier has a threshold in money. */
export function asksForSpend(tiers: Pick<TierInForce, "qualification">[]): boolean {
  return tiers.some(({ qualification }) => qualification.spend !== undefined)
}

async function write(
  sql: Sql,
  before: TierInForce[],
  after: TierInForce[],
  by: Actor
): Promise<void> {
  const kept = new Set(after.map((tier) => tier.id))
  const known = new Map(before.map((tier) => [tier.id, tier]))
  await sql(
    `update encore_tier set deleted_at = now(), updated_at = now()
     where id = any(?)`,
    [before.filter((tier) => !kept.has(tier.id)).map((tier) => tier.id)]
  )
  // Ranks are unique at every moment: out of the way first.
  await sql("update encore_tier set rank = -rank where deleted_at is null")
  await sql(
    `insert into encore_tier (id, name, rank, qualification, multiplier,
       customer_group_id, perks, reward_id)
     select id, name, rank, qualification, multiplier, customer_group_id, perks, reward_id
     from json_to_recordset(?::json) as r(id text, name text, rank integer,
       qualification jsonb, multiplier real, customer_group_id text, perks jsonb,
       reward_id text)
     on conflict (id) do update set name = excluded.name, rank = excluded.rank,
       qualification = excluded.qualification, multiplier = excluded.multiplier,
       customer_group_id = excluded.customer_group_id, perks = excluded.perks,
       reward_id = excluded.reward_id, updated_at = now()`,
    [JSON.stringify(after)]
  )
  await recordChange(sql, [
    ...after.map((tier) => ({
      object_type: "tier",
      object_id: tier.id,
      action: known.has(tier.id) ? "updated" : "created",
      ...by,
      before: audited(known.get(tier.id)),
      after: audited(tier),
    })),
    ...before
      .filter((tier) => !kept.has(tier.id))
      .map((tier) => ({
        object_type: "tier",
        object_id: tier.id,
        action: "deleted",
        ...by,
        before: audited(tier),
      })),
  ])
}

function audited(tier: TierInForce | undefined) {
  if (!tier) {
    return null
  }
  const { id: _, created_at: __, ...fields } = tier
  return fields
}
