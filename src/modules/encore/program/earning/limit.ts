import { CapName, Caps } from "./definition/caps"
import { RuleUse, Use } from "./facts"

export type Limited = {
  points: number
  /** The cap that cut points off; null: none did. */
  limited_by: CapName | null
}

/** What a rule's caps leave of points, by what it has given already. */
export function limit(
  points: number,
  caps: Caps | undefined,
  used: RuleUse | undefined
): Limited {
  if (!caps) {
    return { points, limited_by: null }
  }
  return lowest(points, [
    ["per_order", caps.per_order?.points ?? Infinity],
    ["per_member", left(caps.per_member, used?.member)],
    ["per_period", left(caps.per_period, used?.period)],
    ["total", left(caps.total, used?.total)],
  ])
}

/** The same for more of what has been counted as a time already, such as what comes to an
 * order later. */
export function limitMore(
  points: number,
  { per_member, per_period, total }: Caps = {},
  used: RuleUse | undefined
): Limited {
  return lowest(points, [
    ["per_member", left({ points: per_member?.points }, used?.member)],
    ["per_period", left({ points: per_period?.points }, used?.period)],
    ["total", left({ points: total?.points }, used?.total)],
  ])
}

function lowest(points: number, caps: [CapName, number][]): Limited {
  const [name, most] = caps.reduce((low, cap) => (cap[1] < low[1] ? cap : low))
  return points > most
    ? { points: most, limited_by: name }
    : { points, limited_by: null }
}

function left(cap: Partial<Use> | undefined, used: Use | undefined): number {
  if (cap?.times !== undefined && (used?.times ?? 0) >= cap.times) {
    return 0
  }
  return Math.max(0, (cap?.points ?? Infinity) - (used?.points ?? 0))
}
