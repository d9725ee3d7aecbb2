import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { byUser, SYSTEM } from "../../../modules/encore/audit/record"
import { RuleStatus } from "../../../modules/encore/program/earning/rule-versions"

export type SetEarningRuleStatusInput = {
  id: string
  status: RuleStatus
  actor_id: string
  /** From when and until when it applies; left out: as it was. */
  starts_at?: Date | string | null
  ends_at?: Date | string | null
}

export const setEarningRuleStatusStep = createStep(
  "encore-set-earning-rule-status",
  async (
    { id, status, actor_id, starts_at, ends_at }: SetEarningRuleStatusInput,
    { container }
  ) => {
    const before = await container
      .resolve(ENCORE_MODULE)
      .setRuleStatus(id, status, byUser(actor_id), {
        starts_at: dateOf(starts_at),
        ends_at: dateOf(ends_at),
      })
    return new StepResponse(undefined, before)
  },
  async (before, { container }) => {
    if (before) {
      await container
        .resolve(ENCORE_MODULE)
        .setRuleStatus(before.id, before.status, SYSTEM, {
          starts_at: dateOf(before.starts_at),
          ends_at: dateOf(before.ends_at),
        })
    }
  }
)

function dateOf(at: string | Date | null | undefined): Date | null | undefined {
  return at ? new Date(at) : (at as null | undefined)
}
