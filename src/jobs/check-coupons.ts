import { MedusaContainer } from "@medusajs/framework/types"
import { checkCouponsWorkflow } from "../workflows"

/** Finds promotions of coupons that somebody changed or deleted. */
export default async function checkCoupons(container: MedusaContainer): Promise<void> {
  await checkCouponsWorkflow(container).run({ input: {} })
}

export const config = { name: "encore-check-coupons", schedule: "*/20 * * * *" }
