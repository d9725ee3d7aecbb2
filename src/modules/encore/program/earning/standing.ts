import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { floorToMinor } from "../../lib/money"
import { Amounts, Basket, BasketLine, ProductOfLine, SHIPPING } from "./basket"

/** A line of an order as it stands now; amounts are of the units that are left. */
export type StandingLine = Amounts &
  ProductOfLine & {
    id: string
    title?: string
    /** Units ordered, after edits. */
    quantity: number
    /** Of them, how many came back. */
    returned: number
    /** What those are worth that are asked back and haven't come yet. */
    requested: string
    /** What those are worth that a claim wrote off and that didn't come back. */
    claimed: string
  }

/** An order as it stands now: what its points are held against. Major units. */
export type Standing = {
  /** The order's own, by which an older look is told from a newer one. */
  version: number
  lines: StandingLine[]
  shipping: Amounts
  /** All money paid back so far, for whatever reason. */
  refunded: string
  /** What came to the order after it was placed, in the order in which it came. */
  additions: Addition[]
}

/** What an edit, an exchange or a claim brought to an order: only the difference. */
export type Addition = {
  lines: BasketLine[]
  /** The part that money doesn't pay: it stands in for what points paid. */
  unpaid: string
}

/** What is rated of an order: the basket that was placed and what came to it. */
export function ratedBasket(basket: Basket, additions: Addition[]): Basket {
  const lines = new Map(basket.lines.map((line) => [line.id, line]))
  for (const line of additions.flatMap((addition) => addition.lines)) {
    const known = lines.get(line.id)
    lines.set(
      line.id,
      known
        ? {
            ...known,
            quantity: known.quantity + line.quantity,
            net: plus(known.net, line.net),
            gross: plus(known.gross, line.gross),
          }
        : line
    )
  }
  return {
    ...basket,
    lines: [...lines.values()],
    points_paid: plus(
      basket.points_paid,
      ...additions.map((addition) => addition.unpaid)
    ),
  }
}

/**
 * What an order has gained on what is rated of it: more units, new items, a higher
 * price. Null where it gained nothing.
 *
 * Where points paid a part, an exchanged item may stand in for one that they paid: only
 * what the order will take in money beyond what was rated of it counts as paid.
 */
export function additionOf(basket: Basket, standing: Standing): Addition | null {
  const rated = ratedBasket(basket, standing.additions)
  const before = new Map(rated.lines.map((line) => [line.id, line]))
  const lines = standing.lines.flatMap((line): BasketLine[] => {
    const known = before.get(line.id)
    const gross = MathBN.sub(line.gross, known?.gross ?? 0)
    return MathBN.gt(gross, 0)
      ? [
          {
            id: line.id,
            title: line.title,
            ...productOf(line),
            quantity: Math.max(
              0,
              line.quantity - line.returned - (known?.quantity ?? 0)
            ),
            net: MathBN.max(0, MathBN.sub(line.net, known?.net ?? 0)).toString(),
            gross: gross.toString(),
          },
        ]
      : []
  })
  if (!lines.length) {
    return null
  }

  const added = plus(...lines.map((line) => line.gross))
  const stays = MathBN.sub(
    plus(valueOf(basket, standing), ...lines.map((line) => line.gross)),
    plus(...standing.lines.map((line) => line.requested))
  )
  const kept = MathBN.sub(stays, added)
  const money = MathBN.sub(
    MathBN.sub(stays, paidByPoints(basket, standing)),
    MathBN.mult(kept, moneyShare(rated))
  )
  const paid = MathBN.max(0, MathBN.min(money, added))
  return { lines, unpaid: MathBN.sub(added, paid).toString() }
}

/** What each line of the rated basket lost: money, of its gross amount. */
export type Loss = { line_id: string; lost: BigNumberInput; of: BigNumberInput }

/**
 * What an order lost, line by line: what went back or was edited away, and the money
 * paid back beyond that. Such money goes first to what claims wrote off, then evenly
 * over all that is left, shipping among it.
 *
 * It depends on how the order stands, not on the way there: so parts may go back in any
 * order, and all of them together are the whole.
 */
export function lossesOf(basket: Basket, standing: Standing): Loss[] {
  const rated = ratedBasket(basket, standing.additions)
  const now = new Map(standing.lines.map((line) => [line.id, line]))
  const parts = [
    ...rated.lines.map((line) => ({
      line_id: line.id,
      of: line.gross,
      stands: atMost(now.get(line.id)?.gross ?? 0, line.gross),
      claimed: atMost(now.get(line.id)?.claimed ?? 0, now.get(line.id)?.gross ?? 0),
    })),
    {
      line_id: SHIPPING,
      of: rated.shipping.gross,
      stands: atMost(standing.shipping.gross, rated.shipping.gross),
      claimed: MathBN.convert(0),
    },
  ]
  const beyond = refundedBeyond(rated, parts, standing.refunded)
  const claimed = MathBN.sum(0, ...parts.map((part) => part.claimed))
  const forClaims = MathBN.min(beyond, claimed)
  const unclaimed = MathBN.sub(
    MathBN.sum(0, ...parts.map((part) => part.stands)),
    forClaims
  )
  const evenly = MathBN.min(MathBN.sub(beyond, forClaims), unclaimed)

  return parts.map(({ line_id, of, stands, claimed: own }) => {
    const left = MathBN.sub(stands, shareOf(forClaims, own, claimed))
    const kept = MathBN.sub(left, shareOf(evenly, left, unclaimed))
    return { line_id, of, lost: MathBN.max(0, MathBN.sub(of, kept)) }
  })
}

/** How many of the points that a rule gave for a line are lost with so much of it: all
 * of them only with all of the line. */
export function lostPoints(
  points: number,
  { lost, of }: Omit<Loss, "line_id">
): number {
  if (MathBN.lte(of, 0)) {
    return 0
  }
  const exact = MathBN.div(MathBN.mult(points, lost), of)
  // What is a whole number but for the digits that a division cuts off is one.
  return Math.min(points, Math.floor(MathBN.convert(exact, 9).toNumber()))
}

/** How many of the points spent on an order have come back by now: their share of the
 * value that went back. Money paid back without goods brings no points. */
export function returnedPoints(
  spent: number,
  basket: Basket,
  standing: Standing
): number {
  const whole = wholeOf(basket)
  return lostPoints(spent, {
    lost: MathBN.max(0, MathBN.sub(whole, valueOf(basket, standing))),
    of: whole,
  })
}

/** What goods are worth that stand, refunds taken off; and what they were worth. */
export function netOf(basket: Basket, standing: Standing) {
  const goods = lossesOf(basket, standing).filter((loss) => loss.line_id !== SHIPPING)
  return {
    amount: plus(...goods.map((loss) => loss.of)),
    refunded_amount: MathBN.convert(
      plus(...goods.map((loss) => loss.lost)),
      10
    ).toString(),
    item_count: standing.lines.reduce(
      (sum, line) => sum + Math.round(line.quantity - line.returned),
      0
    ),
  }
}

/** An order as it was placed. */
export function asPlaced(basket: Basket): Standing {
  return {
    version: 1,
    lines: basket.lines.map((line) => ({
      ...line,
      returned: 0,
      requested: "0",
      claimed: "0",
    })),
    shipping: basket.shipping,
    refunded: "0",
    additions: [],
  }
}

/** An order of which nothing is left: it was canceled. */
export function nothingOf(standing: Standing): Standing {
  return {
    ...standing,
    lines: [],
    shipping: { net: "0", gross: "0" },
    refunded: "0",
  }
}

/** The money paid back beyond what those parts were paid with in money that went back,
 * as the value that it stands for. */
function refundedBeyond(
  rated: Basket,
  parts: { of: BigNumberInput; stands: BigNumberInput }[],
  refunded: BigNumberInput
): BigNumberInput {
  const share = moneyShare(rated)
  const gone = MathBN.sum(0, ...parts.map((part) => MathBN.sub(part.of, part.stands)))
  const beyond = MathBN.sub(refunded, MathBN.mult(gone, share))
  // Less than the smallest coin is what rounding left.
  const coins = floorToMinor(MathBN.max(0, beyond), rated.currency_code)
  return MathBN.gt(share, 0) ? MathBN.div(coins, share) : MathBN.convert(0)
}

/** Which part of a basket money pays: 0 to 1. */
function moneyShare(basket: Basket): BigNumberInput {
  const whole = wholeOf(basket)
  return MathBN.gt(whole, 0)
    ? MathBN.div(MathBN.max(0, MathBN.sub(whole, basket.points_paid)), whole)
    : MathBN.convert(1)
}

function wholeOf(basket: Basket): string {
  return plus(basket.shipping.gross, ...basket.lines.map((line) => line.gross))
}

/** What stands of the order, at most what is rated of each line. */
function valueOf(basket: Basket, standing: Standing): string {
  const rated = ratedBasket(basket, standing.additions)
  const of = new Map(rated.lines.map((line) => [line.id, line.gross]))
  return plus(
    atMost(standing.shipping.gross, rated.shipping.gross),
    ...standing.lines.map((line) => atMost(line.gross, of.get(line.id) ?? 0))
  )
}

/** What points still pay, once their share has come back. */
function paidByPoints(basket: Basket, standing: Standing): BigNumberInput {
  const whole = wholeOf(basket)
  return MathBN.gt(whole, 0)
    ? MathBN.div(
        MathBN.mult(basket.points_paid, atMost(valueOf(basket, standing), whole)),
        whole
      )
    : MathBN.convert(0)
}

function shareOf(total: BigNumberInput, part: BigNumberInput, whole: BigNumberInput) {
  return MathBN.gt(whole, 0)
    ? MathBN.div(MathBN.mult(total, part), whole)
    : MathBN.convert(0)
}

function productOf(line: StandingLine): ProductOfLine {
  const { product_id, variant_id, collection_id, category_ids, tag_ids } = line
  return { product_id, variant_id, collection_id, category_ids, tag_ids }
}

function atMost(amount: BigNumberInput, most: BigNumberInput) {
  return MathBN.max(0, MathBN.min(amount, most))
}

function plus(...amounts: BigNumberInput[]): string {
  return MathBN.sum(0, ...amounts).toString()
}
