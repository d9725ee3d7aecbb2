import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/** The mode of bignumber.js, on which Medusa's MathBN stands. */
const FLOOR = 3

/** An amount in major units, down to the currency's smallest coin. */
export function floorToMinor(amount: BigNumberInput, currencyCode: string) {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat("en", {
    style: "currency",
    currency: currencyCode,
  }).resolvedOptions()
  return MathBN.convert(amount).decimalPlaces(maximumFractionDigits, FLOOR)
}
