import { MedusaContainer } from "@medusajs/framework/types"
import { expireCouponsWorkflow } from "../workflows"

/** Ends coupons whose time is over. */
export default async function expireCoupons(container: MedusaContainer): Promise<void> {
  await expireCouponsWorkflow(container).run()
}

export const config = { name: "encore-expire-coupons", schedule: "*/10 * * * *" }
