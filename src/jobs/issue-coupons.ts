import { MedusaContainer } from "@medusajs/framework/types"
import { issueCouponsWorkflow } from "../workflows"

/** Makes the promotions that a grant or a crash left to be made. */
export default async function issueCoupons(container: MedusaContainer): Promise<void> {
  await issueCouponsWorkflow(container).run({ input: {} })
}

export const config = { name: "encore-issue-coupons", schedule: "* * * * *" }
