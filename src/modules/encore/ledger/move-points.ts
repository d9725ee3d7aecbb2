import { Sql } from "../lib/sql"
import { postCredits, postDebits } from "./post"
import { ActorType } from "./types"

export type Mover = {
  actor_type: ActorType
  actor_id: string | null
  reason: string | null
}

type TakenOut = {
  entry_id: string
  points: number
  earned_at: Date
  available_at: Date
  expires_at: Date | null
  idle_until: Date | null
  terms: unknown
}

/**
 * Moves points from one member to another, lot by lot: each keeps its dates, and the
 * receiver's debt is paid from them first. Points on a cart and points that wait for a
 * date stay. The caller has locked both members.
 *
 * @param lots which to move; all without it
 * @returns how many points moved
 */
export async function movePoints(
  sql: Sql,
  from: string,
  into: string,
  mover: Mover,
  lots: string[] | null = null
): Promise<number> {
  const now = new Date()
  const taken = await sql<TakenOut>("select * from encore_ledger_take_out(?::jsonb)", [
    JSON.stringify({
      ...mover,
      member_id: from,
      lots,
      source_type: "member",
      source_id: into,
      effective_at: now,
    }),
  ])
  await postCredits(
    sql,
    taken.map(({ entry_id, earned_at, ...lot }) => ({
      ...mover,
      ...lot,
      member_id: into,
      kind: "merge",
      source_type: "member",
      source_id: from,
      idempotency_key: `${into}:merge:${entry_id}`,
      effective_at: earned_at,
    }))
  )
  return taken.reduce((sum, lot) => sum + lot.points, 0)
}

/**
 * Moves what a member owes to another: paid from the other's lots, as far as they go.
 * The caller has locked both.
 *
 * @param key names this move, so that it happens once
 */
export async function moveDebt(
  sql: Sql,
  from: string,
  into: string,
  debt: number,
  mover: Mover,
  key: string
): Promise<void> {
  if (debt === 0) {
    return
  }
  const now = new Date()
  const entry = {
    ...mover,
    kind: "merge" as const,
    points: debt,
    source_type: "member",
    effective_at: now,
  }
  await postCredits(sql, [
    {
      ...entry,
      member_id: from,
      source_id: into,
      idempotency_key: `${from}:merge:debt:${key}`,
      available_at: now,
    },
  ])
  await postDebits(sql, [
    {
      ...entry,
      member_id: into,
      source_id: from,
      idempotency_key: `${into}:merge:debt:${key}`,
      allow_debt: true,
    },
  ])
}
