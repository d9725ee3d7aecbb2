import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { SettledReferrals } from "../../../modules/encore/program/referrals/settle"
import { lookAtOrders } from "../look-at-orders"

/** Referrals of one transaction. */
const PAGE = 100

export type SettleReferralsInput = {
  /** Only these; all of which something is due without it. */
  referral_ids?: string[]
}

/** A page at a time, each right by itself: nothing to compensate. */
export const settleReferralsStep = createStep(
  "encore-settle-referrals",
  async ({ referral_ids: ids }: SettleReferralsInput, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const now = new Date()
    const settled: SettledReferrals[] = []
    for (let after: string | null = ""; after !== null; ) {
      const due = await encore.dueReferrals(now, { after, limit: PAGE, ids })
      if (due.length) {
        const [findings, program] = await Promise.all([
          lookAtOrders(container, due),
          encore.programInForce(),
        ])
        const page = due.map((referral) => referral.id)
        settled.push(await encore.settleReferrals(page, findings, program))
      }
      after = due.length === PAGE ? due.at(-1)!.id : null
    }
    return new StepResponse({
      awards: settled.flatMap(({ awards }) => awards),
      reversals: settled.flatMap(({ reversals }) => reversals),
      referral_changes: settled.flatMap(({ referral_changes }) => referral_changes),
    })
  }
)
