import { MedusaError } from "@medusajs/framework/utils"
import { Actor, recordChange } from "../../audit/record"
import { EncoreError } from "../../lib/encore-error"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { StoredReward } from "./frozen-reward"
import { REWARD_FIELDS, RewardInput, RewardStatus } from "./reward-input"

/** The name under which changes of rewards are kept. */
const OBJECT = "reward"

/** Coupons that still hold one of their reward's stock. */
const STANDING = `select count(*)::integer from encore_coupon c
  where c.reward_id = r.id and c.status <> 'revoked' and c.deleted_at is null`

/** @throws NOT_FOUND */
export async function storedReward(sql: Sql, id: string): Promise<StoredReward> {
  const [reward] = await sql<StoredReward>(
    "select * from encore_reward where id = ? and deleted_at is null",
    [id]
  )
  if (!reward) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "reward_not_found")
  }
  return reward
}

/** What an admin has said of a reward, as a whole. */
export function inputOf(reward: StoredReward): RewardInput {
  return Object.fromEntries(
    REWARD_FIELDS.map((field) => [field, reward[field]])
  ) as RewardInput
}

/** Makes rewards, as drafts. */
export async function createRewardDrafts(
  sql: Sql,
  inputs: RewardInput[],
  actor: Actor
): Promise<string[]> {
  const rows = inputs.map((input) => ({
    ...input,
    id: newId("encrew"),
    kind: input.terms.kind,
    created_by: actor.actor_id,
  }))
  await sql(
    `insert into encore_reward (
       id, kind, created_by, name, description, translations, terms, price_points, stock,
       limit_total, limit_per_period, period_days, audience, starts_at, ends_at,
       valid_days, expiry_refund, on_order_canceled, returnable)
     select id, kind, created_by, name, description, translations, terms, price_points,
       stock, limit_total, limit_per_period, period_days, audience, starts_at, ends_at,
       valid_days, expiry_refund, on_order_canceled, returnable
     from jsonb_to_recordset(?::jsonb) as r(
       id text, kind text, created_by text, name text, description text,
       translations jsonb, terms jsonb, price_points integer, stock integer,
       limit_total integer, limit_per_period integer, period_days integer,
       audience jsonb, starts_at timestamptz, ends_at timestamptz, valid_days integer,
       expiry_refund text, on_order_canceled text, returnable boolean)`,
    [JSON.stringify(rows)]
  )
  await recordChange(
    sql,
    rows.map(({ id }, index) => ({
      ...actor,
      object_type: OBJECT,
      object_id: id,
      action: "created",
      after: inputs[index]!,
    }))
  )
  return rows.map((row) => row.id)
}

/**
 * Changes a reward. Coupons that are out keep what they promise; of a stock that it
 * gets now, those that stand are taken already.
 * @throws NOT_FOUND, and NOT_ALLOWED for an archived one
 */
export async function updateReward(
  sql: Sql,
  id: string,
  input: RewardInput,
  actor: Actor
): Promise<void> {
  await lockReward(sql, id)
  const before = await storedReward(sql, id)
  if (before.status === "archived") {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "reward_archived")
  }
  await sql(
    `update encore_reward r set
       kind = ?, name = ?, description = ?, translations = ?::jsonb, terms = ?::jsonb,
       price_points = ?, claimed = case when r.stock is null then (${STANDING})
         else r.claimed end, stock = ?, limit_total = ?, limit_per_period = ?,
       period_days = ?, audience = ?::jsonb, starts_at = ?, ends_at = ?, valid_days = ?,
       expiry_refund = ?, on_order_canceled = ?, returnable = ?, updated_at = now()
     where id = ?`,
    [
      input.terms.kind,
      input.name,
      input.description,
      JSON.stringify(input.translations),
      JSON.stringify(input.terms),
      input.price_points,
      input.stock,
      input.limit_total,
      input.limit_per_period,
      input.period_days,
      JSON.stringify(input.audience),
      input.starts_at,
      input.ends_at,
      input.valid_days,
      input.expiry_refund,
      input.on_order_canceled,
      input.returnable,
      id,
    ]
  )
  await recordChange(sql, {
    ...actor,
    object_type: OBJECT,
    object_id: id,
    action: "updated",
    before: inputOf(before),
    after: input,
  })
}

/** @throws NOT_FOUND */
export async function setRewardStatus(
  sql: Sql,
  id: string,
  status: RewardStatus,
  actor: Actor
): Promise<void> {
  await lockReward(sql, id)
  const before = await storedReward(sql, id)
  if (before.status === status) {
    return
  }
  await sql("update encore_reward set status = ?, updated_at = now() where id = ?", [
    status,
    id,
  ])
  await recordChange(sql, {
    ...actor,
    object_type: OBJECT,
    object_id: id,
    action: status,
  })
}

/** Deletes a reward of which there can't be a coupon.
 * @throws NOT_FOUND, and NOT_ALLOWED for one that was published */
export async function deleteRewardDraft(
  sql: Sql,
  id: string,
  actor: Actor
): Promise<void> {
  await lockReward(sql, id)
  const before = await storedReward(sql, id)
  if (before.status !== "draft") {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "reward_not_draft")
  }
  await sql("update encore_reward set deleted_at = now() where id = ?", [id])
  await recordChange(sql, {
    ...actor,
    object_type: OBJECT,
    object_id: id,
    action: "deleted",
    before: inputOf(before),
  })
}

async function lockReward(sql: Sql, id: string): Promise<void> {
  await sql("select 1 from encore_reward where id = ? for update", [id])
}
