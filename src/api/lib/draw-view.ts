import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { Locale, money, say } from "../../i18n"
import { ENCORE_MODULE } from "../../modules/encore"
import { EncoreError } from "../../modules/encore/lib/encore-error"
import {
  OrderWay,
  prizeCount,
  prizeNameIn,
  prizeOfPlace,
  Ways,
  wordsIn,
} from "../../modules/encore/program/draws/draw-definition"
import { isTaking } from "../../modules/encore/program/draws/enter"
import { ALGORITHM } from "../../modules/encore/program/draws/pick"
import { StoredDraw } from "../../modules/encore/program/draws/stored-draw"

/**
 * Prize draws as anybody may see them: what can be won, how to enter, how many entries
 * there are. For a signed-in customer also what is theirs.
 */
export async function drawViews(
  container: MedusaContainer,
  draws: StoredDraw[],
  memberId: string | null,
  locale: Locale
) {
  const encore = container.resolve(ENCORE_MODULE)
  const ids = draws.map((draw) => draw.id)
  const [counts, own, publicIds, { settings }] = await Promise.all([
    Promise.all(draws.map((draw) => encore.countDrawEntries(draw))),
    memberId ? encore.drawEntriesOf(memberId, ids) : null,
    memberId ? encore.drawPublicIdsOf(memberId, ids) : null,
    encore.programInForce(),
  ])
  const now = new Date()
  return draws.map((draw, index) => ({
    id: draw.id,
    status: draw.status === "settled" ? ("drawn" as const) : draw.status,
    takes_entries: isTaking(draw, now),
    ...wordsIn(locale, draw),
    opens_at: draw.opens_at,
    closes_at: draw.closes_at,
    drawn_at: draw.drawn_at,
    time_zone: settings.time_zone,
    prizes: draw.prizes.map((prize) => ({
      name: prizeNameIn(locale, prize),
      count: prize.count,
    })),
    alternates: draw.alternates,
    ways: {
      free: draw.ways.free,
      points: draw.ways.points,
      order: draw.ways.order,
      activities: draw.ways.activities,
    },
    ways_to_enter: sayWays(locale, draw.ways),
    country_codes: draw.audience.country_codes,
    max_per_person: draw.max_per_member,
    one_prize_per_person: draw.one_prize_per_member,
    seed_hash: draw.seed_hash,
    entries_hash: draw.entries_hash,
    entries: counts[index]!.entries_count,
    entrants: counts[index]!.entrants_count,
    own: own && {
      entries: own.get(draw.id)?.count ?? 0,
      by_way: own.get(draw.id)?.by_way ?? {},
      /** What the person's entries are listed under once the draw has closed. */
      public_id: publicIds!.get(draw.id) ?? null,
    },
  }))
}

/** A draw that the public may see. @throws NOT_FOUND */
export async function findPublicDraw(
  container: MedusaContainer,
  id: string
): Promise<StoredDraw> {
  const draw = await container.resolve(ENCORE_MODULE).findDraw(id)
  if (draw.status === "draft") {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "draw_not_found")
  }
  return draw
}

/**
 * All that is needed to repeat a draw: docs/draws.md says how, docs/draws/verify.mjs does
 * it. Before it is drawn, without the seed; before it closes, not at all.
 * @throws NOT_FOUND
 */
export async function drawResult(
  container: MedusaContainer,
  id: string,
  locale: Locale
) {
  const draw = await findPublicDraw(container, id)
  if (draw.status === "open") {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "draw_no_result_yet")
  }
  const { seed, entrants, drawn } = await container
    .resolve(ENCORE_MODULE)
    .publishedDraw(draw)
  const places = prizeCount(draw.prizes)
  const prizeOf = (place: number) => {
    const prize = prizeOfPlace(draw.prizes, place)
    return prize ? prizeNameIn(locale, prize) : null
  }
  return {
    draw_id: draw.id,
    name: wordsIn(locale, draw).name,
    status: draw.status === "settled" ? ("drawn" as const) : draw.status,
    algorithm: ALGORITHM,
    closed_at: draw.closed_at,
    drawn_at: draw.drawn_at,
    seed_hash: draw.seed_hash,
    seed,
    entries_hash: draw.entries_hash,
    entries: entrants,
    picks: places + draw.alternates,
    one_prize_per_person: draw.one_prize_per_member,
    /** As they were drawn; who was replaced since stands in `replacements`. */
    winners: drawn
      .filter(({ position }) => position <= places)
      .map(({ position, public_id }) => ({
        place: position,
        prize: prizeOf(position),
        entry: public_id,
      })),
    alternates: drawn
      .filter(({ position }) => position > places)
      .map(({ position, public_id }) => ({
        order: position - places,
        entry: public_id,
      })),
    replacements: drawn
      .filter(({ replaced_at }) => replaced_at !== null)
      .map(({ place, public_id, replaced_at, position }) => ({
        place: place!,
        entry: public_id,
        by: successorOf(drawn, place!, position),
        at: replaced_at,
      })),
  }
}

/** Who came to a place after the one drawn at this position. */
function successorOf(
  drawn: { place: number | null; position: number; public_id: string }[],
  place: number,
  position: number
): string | null {
  return (
    drawn.find((other) => other.place === place && other.position > position)
      ?.public_id ?? null
  )
}

/** How one comes to entries, a sentence for each way. */
function sayWays(locale: Locale, { free, order, points, activities }: Ways): string[] {
  return [
    ...(free ? [say(locale, "draws.ways.free")] : []),
    ...(order ? sayOrderWay(locale, order) : []),
    ...(points
      ? [say(locale, "draws.ways.points", counted(locale, points.points))]
      : []),
    ...activities.map(({ trigger, entries }) =>
      say(locale, "draws.ways.activity", {
        activity: say(locale, `draws.activities.${trigger}`, { defaultValue: trigger }),
        entries: say(locale, "draws.entries", counted(locale, entries)),
      })
    ),
  ]
}

/** One sentence per currency where amounts are named. */
function sayOrderWay(locale: Locale, way: OrderWay): string[] {
  const entries = say(locale, "draws.entries", counted(locale, way.entries))
  const goods =
    way.product_ids.length || way.category_ids.length
      ? [say(locale, "draws.ways.some_goods")]
      : []
  const least = new Map(way.min_spend.map((a) => [a.currency_code, a.amount]))
  if (way.per === "amount") {
    return [
      ...way.amounts.map(({ currency_code, amount }) =>
        say(
          locale,
          least.has(currency_code) ? "draws.ways.amount_min" : "draws.ways.amount",
          {
            entries,
            amount: money(locale, amount, currency_code),
            min: money(locale, least.get(currency_code) ?? 0, currency_code),
          }
        )
      ),
      ...goods,
    ]
  }
  return [
    ...(way.min_spend.length
      ? way.min_spend.map(({ currency_code, amount }) =>
          say(locale, "draws.ways.order_min", {
            entries,
            min: money(locale, amount, currency_code),
          })
        )
      : [say(locale, "draws.ways.order", { entries })]),
    ...goods,
  ]
}

function counted(locale: Locale, count: number) {
  return { count, number: count.toLocaleString(locale) }
}
