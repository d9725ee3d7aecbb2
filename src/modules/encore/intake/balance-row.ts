import { createHash } from "node:crypto"
import { MAX_ENTRY_POINTS } from "../ledger/types"
import { CheckedRow, RowFormat } from "./import-types"
import { emailOf, lineOf, momentOf, refuse } from "./row-values"

/** Points that somebody brings along from elsewhere, checked. */
export type BalanceData = {
  points: number
  /** ISO 8601, UTC; null: never. */
  expires_at: string | null
  /** The name of a tier; whether there is one is looked up later. */
  tier: string | null
  reason: string
}

const COLUMNS = ["email", "points", "expires_at", "tier", "reason"] as const

const MAX_REASON_LENGTH = 500
const MAX_TIER_LENGTH = 200

export const balanceRows: RowFormat<BalanceData> = {
  columns: COLUMNS,
  optional: 0,
  check: checkBalance,
  duplicate: "duplicate_balance",
}

function checkBalance(values: string[], now: Date): CheckedRow<BalanceData> {
  const [rawEmail = "", rawPoints = "", expires = "", rawTier = "", rawReason = ""] =
    values
  const email = emailOf(rawEmail)
  if (!email) {
    return refuse("email", rawEmail)
  }
  const points = /^\d{1,10}$/.test(rawPoints.trim()) ? Number(rawPoints) : 0
  if (points <= 0 || points > MAX_ENTRY_POINTS) {
    return refuse("points", rawPoints)
  }
  const expiresAt = expires.trim() ? momentOf(expires) : null
  if (expires.trim() && (!expiresAt || expiresAt <= now)) {
    return refuse("expires_at", expires)
  }
  const tier = rawTier.trim() ? lineOf(rawTier, MAX_TIER_LENGTH) : null
  if (rawTier.trim() && !tier) {
    return refuse("tier", rawTier)
  }
  const reason = lineOf(rawReason, MAX_REASON_LENGTH)
  if (!reason) {
    return refuse("reason", rawReason)
  }
  const data = { points, expires_at: expiresAt?.toISOString() ?? null, tier, reason }
  return { email, source_id: contentId(email, data), data }
}

/** What tells one balance from another: a file of balances has no ids, so the same
 * row again, in this file or the next, is the same balance. */
function contentId(email: string, data: BalanceData): string {
  return createHash("sha256")
    .update(JSON.stringify([email, data.points, data.expires_at, data.reason]))
    .digest("hex")
    .slice(0, 32)
}
