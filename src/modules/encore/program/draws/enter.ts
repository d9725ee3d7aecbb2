import { MedusaError } from "@medusajs/framework/utils"
import { Actor } from "../../audit/record"
import { lockMembers } from "../../journey/members"
import { postDebits } from "../../ledger/post"
import { EncoreError } from "../../lib/encore-error"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { entriesOf, OwnEntries } from "./standings"
import { retrieveDraw, StoredDraw } from "./stored-draw"

/** What is the same of every entry that somebody makes or is given. */
type Entering = {
  draw_id: string
  /** Not merged into another. */
  member_id: string
  by: Actor
}

export type EnterInput = Entering &
  (
    | {
        way: "free"
        /** Where the person lives, ISO 3166-1 alpha-2, as they say; asked for where the
         * draw is open to some countries only. */
        country_code: string | null
      }
    | {
        way: "points"
        country_code: string | null
        entries: number
        /** Names what is asked for, so that a repeated request has its effect once. */
        key: string
      }
    | { way: "gift"; entries: number; reason: string; key: string }
  )

/**
 * Enters a person: by the free way, once; for points, which are spent at once; or as an
 * admin's gift. Runs in the caller's transaction, under the member's lock. The same again
 * has its effect once.
 *
 * @throws NOT_FOUND; NOT_ALLOWED where the draw takes no entries now, or not this way,
 * not from this person, or no more of theirs; CONFLICT for a key with another body; and
 * as the ledger where the points aren't there
 */
export async function enterDraw(sql: Sql, input: EnterInput): Promise<OwnEntries> {
  await lockMembers(sql, [input.member_id])
  const draw = await retrieveDraw(sql, input.draw_id, "key share")
  const asked = input.way === "free" ? 1 : input.entries
  const known = await madeBefore(sql, input, asked)
  if (!known) {
    refuseClosed(draw, new Date())
    if (input.way !== "gift") {
      refuseWay(draw, input.way)
      await refuseStranger(sql, draw, input.member_id, input.country_code)
    }
    await refuseTooMany(sql, draw, input.member_id, asked)
    const id = await insert(sql, input, asked)
    if (input.way === "points") {
      await spend(sql, draw, { ...input, id })
    }
  }
  const own = await entriesOf(sql, input.member_id, [draw.id])
  return own.get(draw.id) ?? { draw_id: draw.id, count: 0, by_way: {} }
}

/** Takes entries while it is open, and not before its time or after. */
export function isTaking(
  {
    status,
    opens_at,
    closes_at,
  }: Pick<StoredDraw, "status" | "opens_at" | "closes_at">,
  now: Date
): boolean {
  return status === "open" && now >= opens_at && now < closes_at
}

function refuseClosed(draw: StoredDraw, now: Date): void {
  if (!isTaking(draw, now)) {
    throw new EncoreError(
      MedusaError.Types.NOT_ALLOWED,
      draw.status === "draft" || (draw.status === "open" && now < draw.opens_at)
        ? "draw_not_open_yet"
        : "draw_closed"
    )
  }
}

function refuseWay({ ways }: StoredDraw, way: "free" | "points"): void {
  if (!ways[way]) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, `draw_no_${way}_entry`)
  }
}

/** @throws NOT_ALLOWED for who isn't in the audience now, or who may not be */
async function refuseStranger(
  sql: Sql,
  { audience }: StoredDraw,
  memberId: string,
  country: string | null
): Promise<void> {
  const [member] = await sql<{ stage: string; tier_id: string | null }>(
    "select stage, tier_id from encore_member where id = ? and erased_at is null",
    [memberId]
  )
  const { stages, tier_ids, country_codes } = audience
  const invited =
    member !== undefined &&
    (!stages.length || stages.some((stage) => stage === member.stage)) &&
    (!tier_ids.length || tier_ids.some((tier) => tier === member.tier_id))
  if (!invited) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "draw_not_for_you")
  }
  if (country_codes.length && !country) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "draw_country_needed")
  }
  if (country_codes.length && !country_codes.includes(country!)) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "draw_not_in_country")
  }
}

async function refuseTooMany(
  sql: Sql,
  draw: StoredDraw,
  memberId: string,
  asked: number
): Promise<void> {
  if (draw.max_per_member === null) {
    return
  }
  const own = await entriesOf(sql, memberId, [draw.id])
  const left = draw.max_per_member - (own.get(draw.id)?.count ?? 0)
  if (asked > left) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "draw_too_many_entries", {
      max: draw.max_per_member,
      left,
    })
  }
}

/** What names an entry: one with the same name has been made already. */
function nameOf(input: EnterInput): string {
  return input.way === "free" ? input.member_id : `${input.member_id}:${input.key}`
}

/** @throws CONFLICT where the key stands for another number of entries */
async function madeBefore(
  sql: Sql,
  input: EnterInput,
  asked: number
): Promise<boolean> {
  // The free entry of somebody who was merged into this person is this person's.
  const [entry] = await sql<{ count: number }>(
    `select e.count from encore_draw_entry e
     where e.draw_id = ? and e.way = ? and e.deleted_at is null
       and (e.source_id = ? or (e.way = 'free' and e.member_id in (
         select id from encore_member where merged_into_id = ?)))
     limit 1`,
    [input.draw_id, input.way, nameOf(input), input.member_id]
  )
  if (entry && entry.count !== asked) {
    throw new EncoreError(MedusaError.Types.CONFLICT, "key_with_other_body")
  }
  return entry !== undefined
}

async function insert(sql: Sql, input: EnterInput, count: number): Promise<string> {
  const id = newId("encdent")
  await sql(
    `insert into encore_draw_entry (
       id, draw_id, member_id, way, source_id, count, reason, actor_id)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      input.draw_id,
      input.member_id,
      input.way,
      nameOf(input),
      count,
      input.way === "gift" ? input.reason : null,
      input.by.actor_id,
    ]
  )
  return id
}

async function spend(
  sql: Sql,
  { ways }: StoredDraw,
  input: Entering & { id: string; entries: number }
): Promise<void> {
  await postDebits(sql, [
    {
      member_id: input.member_id,
      kind: "redemption",
      points: input.entries * ways.points!.points,
      source_type: "draw_entry",
      source_id: input.id,
      idempotency_key: `${input.member_id}:redemption:draw_entry:${input.id}`,
      allow_debt: false,
      ...input.by,
      effective_at: new Date(),
    },
  ])
}
