import { MedusaContainer } from "@medusajs/framework/types"
import { reconcileOrdersWorkflow } from "../workflows"

/** Finds what events missed. */
export default async function reconcileOrders(
  container: MedusaContainer
): Promise<void> {
  await reconcileOrdersWorkflow(container).run({ input: { page_size: 500 } })
}

export const config = { name: "encore-reconcile-orders", schedule: "* * * * *" }
