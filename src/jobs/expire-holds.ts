import { MedusaContainer } from "@medusajs/framework/types"
import { expireHoldsWorkflow } from "../workflows"

/** Points on carts that nobody came back to become available again. */
export default async function expireHolds(container: MedusaContainer): Promise<void> {
  await expireHoldsWorkflow(container).run()
}

export const config = { name: "encore-expire-holds", schedule: "* * * * *" }
