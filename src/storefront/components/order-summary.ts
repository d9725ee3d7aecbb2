import type { Entry, EntryKind } from "../types.ts"
import { isAhead } from "./dates.ts"

/** What an order has earned by now, and from when that can be spent. */
export interface Earned {
  /** What its awards brought, without what was taken back. */
  points: number
  /** Whether it was awarded any, even if all were taken back since. */
  awarded: boolean
  /** Whether any can't be spent yet. */
  pending: boolean
  /** From when all can be spent; null where they can now, or no date is known. */
  readyOn: string | null
}

export function earnedWith(entries: Entry[]): Earned {
  const awards = entries.filter(({ kind }) => kind === "award")
  const waiting = awards.filter(
    ({ available_at }) => available_at === null || isAhead(available_at)
  )
  const dates = waiting
    .map(({ available_at }) => available_at)
    .sort((one, other) => Date.parse(one ?? "") - Date.parse(other ?? ""))
  return {
    points: entries
      .filter(({ kind }) => kind === "award" || kind === "reversal")
      .reduce((sum, { points }) => sum + points, 0),
    awarded: awards.length > 0,
    pending: waiting.length > 0,
    readyOn: dates.includes(null) ? null : (dates.at(-1) ?? null),
  }
}

/** Whether an order has an entry of each kind that it is expected to have. */
export function hasAll(entries: Entry[], expected: EntryKind[]): boolean {
  return expected.every((kind) => entries.some((entry) => entry.kind === kind))
}
