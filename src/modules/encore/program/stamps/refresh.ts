import { Sql } from "../../lib/sql"
import { codesOfGifts, couponsOfSources } from "../rewards/granted-coupons"
import { countStamps, versionFor } from "./count"
import { FilledCard, FilledCards } from "./fill"
import {
  FULL_CARD,
  giveRewards,
  insertFullCards,
  NewFullCard,
  revokeFullCards,
} from "./full-cards"
import {
  FullCardRow,
  ProgressRow,
  readKept,
  readStampMembers,
  StampMember,
} from "./read-members"
import { settleCards, stampsOwed } from "./settle"
import { StampCardInForce } from "./terms"
import { CountedRow, writeProgress, writeStamps } from "./write"

export type StampsChanged = {
  member_id: string
  card_id: string
  /** Stamps on the card that isn't full yet, before and now. */
  from: number
  to: number
}

export type CardFilled = {
  member_id: string
  card_id: string
  full_card_id: string
  ordinal: number
  coupon_id: string | null
}

export type StampChanges = {
  stamp_changes: StampsChanged[]
  filled_cards: CardFilled[]
}

const NOTHING: StampChanges = { stamp_changes: [], filled_cards: [] }

/**
 * Brings members' stamps in line with their purchases, as a set: counts them anew, gives
 * what full cards promise, and takes back what a return has undone. Without a card that
 * was ever published it asks nothing. The caller has locked the members.
 */
export async function refreshStamps(
  sql: Sql,
  memberIds: string[],
  cards: StampCardInForce[]
): Promise<StampChanges> {
  if (!cards.length || !memberIds.length) {
    return NOTHING
  }
  const now = new Date()
  const members = await readStampMembers(sql, memberIds, cards)
  const kept = await readKept(sql, memberIds, cards)
  const free = await codesOfGifts(sql, FULL_CARD, codesOf(members))
  const coupons = new Map(
    (
      await couponsOfSources(
        sql,
        FULL_CARD,
        members.flatMap((member) => member.full.map((full) => full.id))
      )
    ).map((coupon) => [coupon.source_id, coupon])
  )

  const outcomes = members.flatMap((member) =>
    cards.map((card) =>
      outcomeOf(
        member,
        card,
        countStamps(member, card, free, now),
        (full) => coupons.get(full.id)?.used ?? false,
        now
      )
    )
  )
  await writeStamps(
    sql,
    kept.stamps,
    outcomes.flatMap((outcome) => outcome.rows)
  )
  await revokeFullCards(
    sql,
    outcomes.flatMap((outcome) => outcome.revoked)
  )
  const fresh = await insertFullCards(
    sql,
    outcomes.flatMap((outcome) => outcome.fresh)
  )
  const ungiven = outcomes.flatMap((outcome) => outcome.ungiven)
  const given = await giveRewards(sql, [...fresh, ...ungiven])
  const before = new Map(kept.progress.map((row) => [keyOf(row), row]))
  const changed = outcomes
    .map((outcome) => outcome.progress)
    .filter((progress) => differs(before.get(keyOf(progress)), progress))
  await writeProgress(sql, changed)

  return {
    stamp_changes: changed.flatMap(({ member_id, card_id, stamps }) => {
      const from = before.get(keyOf({ member_id, card_id }))?.stamps ?? 0
      return from === stamps ? [] : [{ member_id, card_id, from, to: stamps }]
    }),
    // Those are told again that have their reward only now.
    filled_cards: [...fresh, ...ungiven.filter(({ id }) => given.has(id))].map(
      ({ id, member_id, card_id, ordinal }) => ({
        member_id,
        card_id,
        full_card_id: id,
        ordinal,
        coupon_id: given.get(id) ?? null,
      })
    ),
  }
}

type Outcome = {
  rows: CountedRow[]
  revoked: string[]
  fresh: Omit<NewFullCard, "id">[]
  /** Full cards whose reward could not be given when they were filled. */
  ungiven: FullCardRow[]
  progress: Omit<ProgressRow, "id">
}

function outcomeOf(
  member: StampMember,
  card: StampCardInForce,
  counted: FilledCards,
  isUsed: (full: FullCardRow) => boolean,
  now: Date
): Outcome {
  const ids = { card_id: card.id, member_id: member.id }
  const full = member.full.filter((row) => row.card_id === card.id)
  const held = full.filter((row) => !row.revoked)
  const settled = settleCards(
    held.map((row) => ({ id: row.id, ordinal: row.ordinal, used: isUsed(row) })),
    counted.cards
  )
  // Nobody is there to use what an erased member's card would give.
  const fresh: FilledCard[] = member.erased ? [] : settled.fresh
  const last = Math.max(0, ...full.map((row) => row.ordinal))
  const revoked = new Set(settled.revoked.map((row) => row.id))
  return {
    rows: counted.sources
      .filter((source) => source.stamps > 0)
      .map((source) => ({ ...ids, ...source })),
    revoked: [...revoked],
    fresh: fresh.map((filled, index) => ({
      ...ids,
      ...filled,
      ordinal: last + index + 1,
    })),
    ungiven: member.erased
      ? []
      : held
          .filter((row) => !row.coupon_id && !revoked.has(row.id))
          .map((row) => ({ ...row, member_id: member.id })),
    progress: {
      ...ids,
      version_id: counted.version?.id ?? null,
      stamps: counted.stamps,
      owed: stampsOwed(
        settled.owed,
        versionFor(card, counted, now).terms.places,
        counted.stamps
      ),
      full_cards: held.length - revoked.size + fresh.length,
      next_expiry_at: counted.next_expiry_at,
    },
  }
}

function codesOf(members: StampMember[]): string[] {
  const codes = members.flatMap((member) =>
    member.purchases.flatMap(({ basket }) =>
      basket.lines.flatMap((line) => (line.discounts ?? []).map(({ code }) => code))
    )
  )
  return [...new Set(codes)]
}

function keyOf({ card_id, member_id }: { card_id: string; member_id: string }) {
  return `${card_id} ${member_id}`
}

/** Whether progress is to be written: an empty one that never was isn't. */
function differs(
  before: ProgressRow | undefined,
  after: Omit<ProgressRow, "id">
): boolean {
  if (!before) {
    return after.stamps > 0 || after.full_cards > 0 || after.owed > 0
  }
  return (
    before.version_id !== after.version_id ||
    before.stamps !== after.stamps ||
    before.owed !== after.owed ||
    before.full_cards !== after.full_cards ||
    before.next_expiry_at?.getTime() !== after.next_expiry_at?.getTime()
  )
}
