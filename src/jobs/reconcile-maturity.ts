import { MedusaContainer } from "@medusajs/framework/types"
import { reconcileMaturityWorkflow } from "../workflows"

/** Finds what pending points have waited for, where its event was lost. */
export default async function reconcileMaturity(
  container: MedusaContainer
): Promise<void> {
  await reconcileMaturityWorkflow(container).run({ input: { page_size: 500 } })
}

export const config = { name: "encore-reconcile-maturity", schedule: "*/15 * * * *" }
