const DAY = 24 * 60 * 60 * 1000

export type RhythmRules = {
  /** The gap, in days, assumed of somebody of whom none is known. */
  default_gap_days: number
  /** At risk after this many gaps without a purchase, lapsed after that many. */
  at_risk_after: number
  lapsed_after: number
}

export type Rhythm = {
  expected_next_at: Date
  at_risk_at: Date
  lapsed_at: Date
}

export const HEALTHS = ["active", "at_risk", "lapsed"] as const

export type Health = (typeof HEALTHS)[number]

/**
 * A member's own rhythm of buying: the median of the gaps between their
 * purchase days, drawn towards the shop's default by the weight of one gap, so
 * that two purchases in a week don't make somebody lapse in three. It speaks from
 * the first purchase on and needs no other customer.
 *
 * @param placedAt when they bought, in any order, without what was canceled
 * @returns null for somebody who has bought nothing
 */
export function rhythmOf(placedAt: Date[], rules: RhythmRules): Rhythm | null {
  const days = [...new Set(placedAt.map((at) => Math.floor(at.getTime() / DAY)))].sort(
    (a, b) => a - b
  )
  if (!days.length) {
    return null
  }

  const gaps = days.slice(1).map((day, index) => day - days[index]!)
  const gap = (median(gaps) * gaps.length + rules.default_gap_days) / (gaps.length + 1)
  const last = Math.max(...placedAt.map((at) => at.getTime()))
  const after = (gapsLater: number) =>
    new Date(last + Math.round(gap * gapsLater * DAY))

  return {
    expected_next_at: after(1),
    at_risk_at: after(rules.at_risk_after),
    lapsed_at: after(rules.lapsed_after),
  }
}

/** Where a member stands at a moment, by the dates that `rhythmOf` gave. */
export function healthAt(
  rhythm: Pick<Rhythm, "at_risk_at" | "lapsed_at"> | null,
  now: Date
): Health | null {
  if (!rhythm) {
    return null
  }
  if (now >= rhythm.lapsed_at) {
    return "lapsed"
  }
  return now >= rhythm.at_risk_at ? "at_risk" : "active"
}

function median(values: number[]): number {
  if (!values.length) {
    return 0
  }
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2
    ? sorted[middle]!
    : (sorted[middle - 1]! + sorted[middle]!) / 2
}
