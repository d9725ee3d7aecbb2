import { MedusaError } from "@medusajs/framework/utils"
import { EncoreError } from "../lib/encore-error"
import { MAX_ENTRY_POINTS } from "./types"

/** What the ledger's functions raise, by SQLSTATE, and how it is said outside. */
const BY_STATE: Record<string, [type: string, key: string]> = {
  EN402: [MedusaError.Types.NOT_ALLOWED, "points_not_there"],
  EN403: [MedusaError.Types.NOT_ALLOWED, "reversed_already"],
  EN404: [MedusaError.Types.NOT_FOUND, "member_not_found"],
  EN405: [MedusaError.Types.NOT_FOUND, "hold_not_found"],
  EN409: [MedusaError.Types.CONFLICT, "key_with_other_body"],
  // integer out of range: a balance would outgrow its column
  "22003": [MedusaError.Types.INVALID_DATA, "points_out_of_range"],
}

/** Two at once with one key for two members: only the index sees both. */
const KEY_INDEX = "IDX_encore_point_entry_key_unique"

/** The ledger's error for a database error, or that error itself. */
export function asLedgerError(error: unknown): unknown {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string }
  const state = code === "23505" && constraint === KEY_INDEX ? "EN409" : code
  const known = state ? BY_STATE[state] : undefined
  return known ? new EncoreError(known[0], known[1], { max: MAX_ENTRY_POINTS }) : error
}
