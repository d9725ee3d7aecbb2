import { RemedyLimit } from "./complaint-settings"
import { RemedyKind } from "./complaint-sources"

/** What is given to make good, as an admin asks for it. */
export type RemedyInput =
  | { kind: "apology"; note: string }
  | { kind: "points"; points: number; note?: string | null }
  | { kind: "coupon"; reward_id: string; note?: string | null }
  | { kind: "replacement"; order_id: string; note?: string | null }
  | {
      kind: "refund"
      order_id: string
      /** In major units of the order's currency. */
      amount: number
      currency_code: string
      /** What the order costs, of which a limit allows a share. */
      order_total: number
      note?: string | null
    }

/** What a complaint was given before. */
export type GivenRemedy = {
  kind: RemedyKind
  points: number | null
  amount: number | null
  reward_id: string | null
  order_id: string | null
}

type Refusal = { key: string; params: Record<string, number> }

/**
 * Whether a remedy would go beyond what a role may give for one complaint, with what it
 * was given before; null: it wouldn't. An apology costs nothing.
 */
export function limitReached(
  remedy: RemedyInput,
  before: readonly GivenRemedy[],
  limit: RemedyLimit
): Refusal | null {
  const same = before.filter((other) => other.kind === remedy.kind)
  const refused = (key: string, max: number) => ({
    key: `complaint_limit_${key}`,
    params: { max },
  })
  switch (remedy.kind) {
    case "apology":
      return null
    case "points": {
      const given = same.reduce((sum, { points }) => sum + (points ?? 0), 0)
      return given + remedy.points > limit.points
        ? refused("points", limit.points)
        : null
    }
    case "coupon":
      return same.length >= limit.coupons ? refused("coupons", limit.coupons) : null
    case "replacement":
      return same.length >= limit.replacements
        ? refused("replacements", limit.replacements)
        : null
    case "refund": {
      const given = same
        .filter((other) => other.order_id === remedy.order_id)
        .reduce((sum, { amount }) => sum + (amount ?? 0), 0)
      const max = remedy.order_total * limit.refund_share
      // Cents that a computer's fractions make are nobody's money.
      return given + remedy.amount > max + 1e-6
        ? refused("refund", Math.floor(max * 100 + 1e-6) / 100)
        : null
    }
  }
}

/** Whether a repeated request asks for what was given. */
export function sameRemedy(given: GivenRemedy, asked: RemedyInput): boolean {
  return (
    given.kind === asked.kind &&
    (asked.kind !== "points" || given.points === asked.points) &&
    (asked.kind !== "coupon" || given.reward_id === asked.reward_id) &&
    (asked.kind !== "refund" || given.amount === asked.amount)
  )
}

/** What somebody with these roles may give: the most that one of them allows. */
export function limitOf(
  roleIds: readonly string[],
  limits: {
    everybody: RemedyLimit
    roles: readonly (RemedyLimit & { role_id: string })[]
  }
): RemedyLimit {
  const own = limits.roles.filter(({ role_id }) => roleIds.includes(role_id))
  const most = (field: keyof RemedyLimit) =>
    Math.max(...own.map((limit) => limit[field]))
  return own.length
    ? {
        points: most("points"),
        coupons: most("coupons"),
        replacements: most("replacements"),
        refund_share: most("refund_share"),
      }
    : limits.everybody
}
