import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/**
 * Amounts as whole numbers of one small unit: sums and shares of many lines are exact
 * and cost next to nothing.
 */
export type Scale = { decimals: number }

const PLAIN = /^-?\d+(\.\d+)?$/

/** So many digits are exact as a plain number. */
const SAFE_DIGITS = 15

function plain(amount: BigNumberInput): string {
  if (Number.isSafeInteger(amount)) {
    return `${amount}`
  }
  const text = typeof amount === "string" ? amount : ""
  return PLAIN.test(text) ? text : MathBN.convert(amount).toFixed()
}

/** The unit in which all these amounts are whole. */
export function scaleOf(amounts: BigNumberInput[]): Scale {
  let decimals = 0
  for (const amount of amounts) {
    decimals = Math.max(decimals, decimalsOf(plain(amount)))
  }
  return { decimals }
}

export function toUnits(amount: BigNumberInput, { decimals }: Scale): bigint {
  const text = plain(amount)
  const missing = decimals - decimalsOf(text)
  // Over a plain number, where it is exact, a third of the time.
  return text.length + missing <= SAFE_DIGITS
    ? BigInt(Number(text.replace(".", "")) * 10 ** missing)
    : BigInt(text.replace(".", "") + "0".repeat(missing))
}

/** Whether an amount is at least another. */
export function isAtLeast(amount: BigNumberInput, least: BigNumberInput): boolean {
  const scale = scaleOf([amount, least])
  return toUnits(amount, scale) >= toUnits(least, scale)
}

/** An amount that is never below zero, with no zeros at its end. */
export function fromUnits(units: bigint, { decimals }: Scale): string {
  if (decimals === 0) {
    return units.toString()
  }
  const digits = units.toString().padStart(decimals + 1, "0")
  const fraction = digits.slice(-decimals).replace(/0+$/, "")
  return `${digits.slice(0, -decimals)}${fraction && `.${fraction}`}`
}

function decimalsOf(text: string): number {
  const point = text.indexOf(".")
  return point < 0 ? 0 : text.length - point - 1
}
