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
  const promises = await promisesOf(sql, taken)
  await postCredits(
    sql,
    taken.map(({ entry_id, points, earned_at, available_at, expires_at }) => ({
      ...mover,
      member_id: into,
      kind: "merge",
      points,
      source_type: "member",
      source_id: from,
      idempotency_key: `${into}:merge:${entry_id}`,
      effective_at: earned_at,
      available_at,
      expires_at,
      ...promises.get(entry_id),
    }))
  )
  return taken.reduce((sum, lot) => sum + lot.points, 0)
}

type Promised = { idle_until: Date | null; terms: unknown }

/** What the lots were promised under whose points were taken out, where their dates
 * don't say it all; by the entry that took them. */
async function promisesOf(sql: Sql, taken: TakenOut[]): Promise<Map<string, Promised>> {
  const rows = await sql<Promised & { entry_id: string }>(
    `select a.entry_id, l.idle_until, l.terms
     from encore_point_allocation a join encore_point_lot l on l.id = a.lot_id
     where a.entry_id = any(?) and a.deleted_at is null and l.terms is not null`,
    [taken.map((lot) => lot.entry_id)]
  )
  return new Map(rows.map(({ entry_id, ...promised }) => [entry_id, promised]))
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
