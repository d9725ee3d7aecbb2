import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { floorToMinor } from "../../lib/money"
import { Basket } from "../earning/basket"
import { Settings } from "../settings"

/** Why no points can be spent on a cart; `unavailable.*` says it. */
export type Unavailable =
  | "requires_account"
  | "not_offered"
  | WithoutPoints
  | "nothing_to_pay"
  | "below_min"
  | "cart_below_min"

/** Why a member has no points to spend. */
export type WithoutPoints = "none" | "owed" | "held" | "pending"

export type Redeemable = {
  /** Points: at least, in steps of, at most; `max` is 0 where none can be spent. */
  min: number
  step: number
  max: number
  /** What `max` pays, major units. */
  max_amount: string
  unavailable: Unavailable | null
}

export type RedeemableInput = {
  basket: Basket
  /** What is to be paid without points: the cart's total and what they pay of it. */
  payable: BigNumberInput
  /** What the member could spend, the points on this cart among it. */
  available: number
}

type Redemption = Settings["redemption"]

/**
 * How many points can be spent on a cart. The same function says it at the checkout,
 * bounds what is applied, and fits it again when the cart changes.
 */
export function redeemable(input: RedeemableInput, settings: Redemption): Redeemable {
  const { min_points: min, step } = settings
  const none = (unavailable: Unavailable): Redeemable => ({
    min,
    step,
    max: 0,
    max_amount: "0",
    unavailable,
  })

  const rate = rateOf(input.basket.currency_code, settings)
  if (!rate) {
    return none("not_offered")
  }
  const limit = floorToMinor(exactLimitOf(input, settings), input.basket.currency_code)
  if (MathBN.lte(limit, 0)) {
    return none("nothing_to_pay")
  }
  if (input.available <= 0) {
    return none("none")
  }
  // The last point may be worth more than what is left to pay: better than a cent
  // that points can't pay.
  const wanted = MathBN.div(MathBN.mult(limit, rate.points), rate.amount)
    .integerValue(CEIL)
    .toNumber()
  const max = Math.floor(Math.min(input.available, wanted) / step) * step
  if (max < Math.max(min, 1)) {
    return none(input.available < lowest(settings) ? "below_min" : "cart_below_min")
  }
  return {
    min,
    step,
    max,
    max_amount: amountOfPoints(max, input, settings),
    unavailable: null,
  }
}

/** The fewest points that can be spent: a whole number of steps. */
export function lowest({
  min_points,
  step,
}: Pick<Redemption, "min_points" | "step">): number {
  return Math.ceil(Math.max(min_points, 1) / step) * step
}

/** Why a member without available points has none; what they owe comes first, since
 * it takes what comes in. */
export function whyWithoutPoints(
  member: { pending: number; held: number; debt: number } | undefined
): WithoutPoints {
  if (member?.debt) {
    return "owed"
  }
  if (member?.held) {
    return "held"
  }
  return member?.pending ? "pending" : "none"
}

/**
 * What so many points pay on a cart: never more than the points may pay there. Taxes
 * leave fractions of the smallest unit, which nobody can pay: they go with the rest.
 */
export function amountOfPoints(
  points: number,
  input: Pick<RedeemableInput, "basket" | "payable">,
  settings: Redemption
): string {
  const rate = rateOf(input.basket.currency_code, settings)
  if (!rate) {
    return "0"
  }
  const worth = MathBN.div(MathBN.mult(points, rate.amount), rate.points)
  const exact = exactLimitOf(input, settings)
  const limit = floorToMinor(exact, input.basket.currency_code)
  const amount = MathBN.min(floorToMinor(worth, input.basket.currency_code), limit)
  const paysAll = points > 0 && MathBN.eq(exact, input.payable)
  return (paysAll && MathBN.eq(amount, limit) ? exact : amount).toString()
}

/** The mode of bignumber.js, on which Medusa's MathBN stands. */
const CEIL = 2

/** So many points pay so much of a currency; null where none can be spent in it. */
export function rateOf(currencyCode: string, settings: Redemption) {
  const rate = settings.rates.find((each) => each.currency_code === currencyCode)
  return rate ? { points: rate.points, amount: rate.amount } : null
}

/** The most that points may pay: their share of what is eligible, and no more than
 * there is to pay. */
function exactLimitOf(
  { basket, payable }: Pick<RedeemableInput, "basket" | "payable">,
  settings: Redemption
) {
  const excluded = new Set(settings.excluded_product_ids)
  const eligible = MathBN.sum(
    0,
    ...basket.lines
      .filter((line) => !line.product_id || !excluded.has(line.product_id))
      .map((line) => line.gross),
    settings.include_shipping ? basket.shipping.gross : 0
  )
  const share = MathBN.mult(eligible, settings.max_share)
  return MathBN.max(0, MathBN.min(share, payable))
}
