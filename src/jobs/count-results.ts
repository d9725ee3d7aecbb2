import { MedusaContainer } from "@medusajs/framework/types"
import { countResultsWorkflow } from "../workflows"

/** Counts the months of answers that are over, and anew those that changed. */
export default async function countResults(container: MedusaContainer): Promise<void> {
  await countResultsWorkflow(container).run()
}

export const config = { name: "encore-count-results", schedule: "23 * * * *" }
