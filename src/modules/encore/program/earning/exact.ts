import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/**
 * Amounts as whole numbers of one small unit: sums and shares of many lines are exact
 * and cost next to nothing.
 */
export type Scale = { decimals: number }

const PLAIN = /^-?\d+(\.\d+)?$/

function plain(amount: BigNumberInput): string {
  const text = typeof amount === "string" ? amount : ""
  return PLAIN.test(text) ? text : MathBN.convert(amount).toFixed()
}

/** The unit in which all these amounts are whole. */
export function scaleOf(amounts: BigNumberInput[]): Scale {
  return {
    decimals: Math.max(0, ...amounts.map((amount) => decimalsOf(plain(amount)))),
  }
}

export function toUnits(amount: BigNumberInput, { decimals }: Scale): bigint {
  const text = plain(amount)
  const known = decimalsOf(text)
  return BigInt(text.replace(".", "") + "0".repeat(decimals - known))
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
