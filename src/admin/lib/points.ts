import type { MemberPoints } from "./types"

type Balance = Pick<MemberPoints, "available" | "debt">

/**
 * What a change by hand will leave: points that come in pay what is owed first.
 */
export function balanceAfter({ available, debt }: Balance, change: number): Balance {
  const paid = change > 0 ? Math.min(debt, change) : 0
  return { available: available + change - paid, debt: debt - paid }
}
