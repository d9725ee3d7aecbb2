import type { Entry, EntryKind, EntryWithHistory, MemberPoints } from "./types"

type Balance = Pick<MemberPoints, "available" | "debt">
export type MergedBalance = Pick<MemberPoints, "available" | "pending" | "debt">

/**
 * What a change by hand will leave: points that come in pay what is owed first.
 */
export function balanceAfter({ available, debt }: Balance, change: number): Balance {
  const paid = change > 0 ? Math.min(debt, change) : 0
  return { available: available + change - paid, debt: debt - paid }
}

/**
 * What two members will have as one: the points that come pay what the one that stays
 * owes, those that are available first; what the other owes is paid from what is
 * available then.
 */
export function balanceAfterMerge(
  into: MergedBalance,
  from: MergedBalance
): MergedBalance {
  const byAvailable = Math.min(into.debt, from.available)
  const byPending = Math.min(into.debt - byAvailable, from.pending)
  const available = into.available + from.available - byAvailable
  const carried = Math.min(from.debt, available)
  return {
    available: available - carried,
    pending: into.pending + from.pending - byPending,
    debt: into.debt + from.debt - byAvailable - byPending - carried,
  }
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
