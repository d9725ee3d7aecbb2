import type { CartLoyalty } from "../types.ts"

type Redeem = CartLoyalty["redeem"]

/** The fewest points that can be spent: a whole number of steps. */
export function lowest({ min, step }: Redeem): number {
  return Math.ceil(Math.max(min, 1) / step) * step
}

/** Whether so many can be put on the cart; none always can. */
export function isSpendable(points: number, redeem: Redeem): boolean {
  return (
    points === 0 ||
    (Number.isInteger(points) &&
      points >= lowest(redeem) &&
      points <= redeem.max &&
      points % redeem.step === 0)
  )
}

/** What so many points pay here, as the store works it out. */
export function worthOf(points: number, redeem: Redeem): number {
  return Math.min(valueOf(points, redeem), redeem.max_amount)
}

/** What so many points are worth by the rate, whatever there is to pay. */
export function valueOf(points: number, { rate, currency_code }: Redeem): number {
  return rate ? floorToMinor((points * rate.amount) / rate.points, currency_code) : 0
}

/** Down to the currency's smallest unit; what binary fractions lack is made good. */
function floorToMinor(amount: number, currencyCode: string): number {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat("en", {
    style: "currency",
    currency: currencyCode.toUpperCase(),
  }).resolvedOptions()
  const units = Number((amount * 10 ** digits).toFixed(6))
  return Math.floor(units) / 10 ** digits
}
