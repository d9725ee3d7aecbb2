import { MedusaContainer } from "@medusajs/framework/types"
import { reconcileCustomersWorkflow } from "../workflows"

/** Finds the accounts that events missed. */
export default async function reconcileCustomers(
  container: MedusaContainer
): Promise<void> {
  await reconcileCustomersWorkflow(container).run({ input: { page_size: 1_000 } })
}

export const config = { name: "encore-reconcile-customers", schedule: "* * * * *" }
