import { MedusaContainer } from "@medusajs/framework/types"
import { countStampsWorkflow } from "../workflows"

/** Goes on counting for a published card whose process is gone. */
export default async function countStamps(container: MedusaContainer): Promise<void> {
  await countStampsWorkflow(container).run()
}

export const config = { name: "encore-count-stamps", schedule: "* * * * *" }
