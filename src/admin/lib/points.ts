import type { Entry, EntryKind, MemberPoints } from "./types"

type Balance = Pick<MemberPoints, "available" | "debt">

/**
 * What a change by hand will leave: points that come in pay what is owed first.
 */
export function balanceAfter({ available, debt }: Balance, change: number): Balance {
  const paid = change > 0 ? Math.min(debt, change) : 0
  return { available: available + change - paid, debt: debt - paid }
}

/** What happens to the points of an order, in the order in which it is told. */
export const ORDER_KINDS = [
  "award",
  "redemption",
  "reversal",
  "restoration",
] as const satisfies EntryKind[]
export type OrderKind = (typeof ORDER_KINDS)[number]

/** The points of an order's entries by what happened; what didn't is left out. */
export function pointsByKind(
  entries: Pick<Entry, "kind" | "points">[]
): { kind: OrderKind; points: number }[] {
  return ORDER_KINDS.map((kind) => ({
    kind,
    points: entries
      .filter((entry) => entry.kind === kind)
      .reduce((sum, { points }) => sum + points, 0),
  })).filter(({ points }) => points !== 0)
}
