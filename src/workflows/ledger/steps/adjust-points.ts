import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { entryKey } from "../../../modules/encore/ledger/post"
import {
  lotDates,
  termsAtOnce,
} from "../../../modules/encore/program/lifetime/maturity"

export type AdjustPointsInput = {
  member_id: string
  /** Signed, whole, not zero. */
  points: number
  reason: string
  /** Names this adjustment; a repeated request carries the same one. */
  key: string
  actor_id: string
}

/** One entry, posted for good: a mistake is mended by the opposite adjustment. */
export const adjustPointsStep = createStep(
  "encore-adjust-points",
  async (
    { member_id, points, reason, key, actor_id }: AdjustPointsInput,
    { container }
  ) => {
    const encore = container.resolve(ENCORE_MODULE)
    const now = new Date()
    const { settings } = await encore.programInForce()
    const base = {
      member_id,
      kind: "adjustment" as const,
      source_type: "adjustment",
      source_id: key,
    }
    const entry = {
      ...base,
      idempotency_key: entryKey(base),
      points: Math.abs(points),
      actor_type: "user" as const,
      actor_id,
      reason,
      effective_at: now,
    }
    const [posted] =
      points > 0
        ? await encore.postCredits([
            { ...entry, ...lotDates(termsAtOnce(settings), now) },
          ])
        : await encore.postDebits([{ ...entry, allow_debt: false }])
    return new StepResponse({ entry_id: posted!.entry_id, posted: posted!.posted })
  }
)
