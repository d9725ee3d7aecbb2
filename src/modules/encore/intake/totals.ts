import { MathBN } from "@medusajs/framework/utils"
import { ImportTotals } from "./import-types"

export const NOTHING: ImportTotals = {
  members: 0,
  purchases: 0,
  points: 0,
  amounts: [],
}

/** Amounts summed by currency; sums over currencies would say nothing. */
export function sumAmounts(
  amounts: { currency_code: string; amount: string }[]
): ImportTotals["amounts"] {
  const byCurrency = new Map<string, string[]>()
  for (const { currency_code, amount } of amounts) {
    const known = byCurrency.get(currency_code)
    if (known) {
      known.push(amount)
    } else {
      byCurrency.set(currency_code, [amount])
    }
  }
  return [...byCurrency]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency_code, parts]) => ({
      currency_code,
      amount: MathBN.sum(0, ...parts).toString(),
    }))
}

export function addTotals(a: ImportTotals, b: ImportTotals): ImportTotals {
  return {
    members: a.members + b.members,
    purchases: a.purchases + b.purchases,
    points: a.points + b.points,
    amounts: sumAmounts([...a.amounts, ...b.amounts]),
  }
}
