import type { Entry, EntryKind, EntryWithHistory, MemberPoints } from "./types"

type Balance = Pick<MemberPoints, "available" | "debt">

/**
 * What a change by hand will leave: points that come in pay what is owed first.
 */
export function balanceAfter({ available, debt }: Balance, change: number): Balance {
  const paid = change > 0 ? Math.min(debt, change) : 0
  return { available: available + change - paid, debt: debt - paid }
}

/** What a member will have who another one's points come to: debts are paid first. */
export function balanceAfterMerge(one: Balance, other: Balance): Balance {
  const points = one.available + other.available
  const debt = one.debt + other.debt
  const paid = Math.min(points, debt)
  return { available: points - paid, debt: debt - paid }
}

/**
 * What taking an entry back will leave: its own lot pays first, then the points that
 * are available, then those still pending; what nothing pays is owed.
 */
export function balanceAfterReversal(
  { available, pending, debt }: Balance & Pick<MemberPoints, "pending">,
  { lot, history }: Pick<EntryWithHistory, "lot" | "history">
): Balance {
  const own = Math.min(history.reversible, lot ? lot.remaining - history.held : 0)
  const free = available - (lot?.matured ? own : 0)
  const others = Math.min(history.reversible - own, free)
  const waiting = Math.min(
    history.reversible - own - others,
    pending - (lot?.matured ? 0 : own)
  )
  return {
    available: free - others,
    debt: debt + history.reversible - own - others - waiting,
  }
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
