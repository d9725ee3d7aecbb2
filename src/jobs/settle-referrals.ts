import { MedusaContainer } from "@medusajs/framework/types"
import { settleReferralsWorkflow } from "../workflows"

/** Orders of friends mature, and events get lost. */
export default async function settleReferrals(
  container: MedusaContainer
): Promise<void> {
  await settleReferralsWorkflow(container).run({ input: {} })
}

export const config = { name: "encore-settle-referrals", schedule: "* * * * *" }
