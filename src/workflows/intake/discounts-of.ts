import { BigNumberInput } from "@medusajs/framework/types"
import { getLineItemTotals, MathBN } from "@medusajs/framework/utils"
import { BasketLine } from "../../modules/encore/program/earning/basket"
import { ItemLike } from "./basket-of"

type Discounted = {
  subtotal?: BigNumberInput
  discount_subtotal?: BigNumberInput
}

/** Less than this is what division left. */
const TINY = 1e-6

/** How many whole units of a line each code has paid, by Medusa's own totals of the line
 * as it was before any of it came back; nothing for a line without a code. */
export function discountsOf(item: ItemLike): Pick<BasketLine, "discounts"> {
  const adjustments = (item.adjustments ?? [])
    .map(({ code, amount = 0 }) => ({ code, amount }))
    .filter(({ amount }) => MathBN.gt(amount, 0))
  if (!adjustments.some(({ code }) => code)) {
    return {}
  }
  const { detail: _, ...whole } = item
  const totals: Discounted = getLineItemTotals(
    whole as unknown as Parameters<typeof getLineItemTotals>[0],
    {}
  )
  const all = MathBN.sum(0, ...adjustments.map(({ amount }) => amount))
  const unit = MathBN.div(totals.subtotal ?? 0, item.quantity)
  const discounts = adjustments.flatMap(({ code, amount }) => {
    if (!code || MathBN.lte(unit, 0)) {
      return []
    }
    const value = MathBN.div(MathBN.mult(totals.discount_subtotal ?? 0, amount), all)
    const units = Math.floor(MathBN.div(value, unit).toNumber() + TINY)
    return units > 0 ? [{ code, units }] : []
  })
  return discounts.length ? { discounts } : {}
}
