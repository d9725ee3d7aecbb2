import { MedusaContainer } from "@medusajs/framework/types"
import { celebrateDaysWorkflow } from "../workflows"

/** Every hour: a shop's day begins by its own clocks. */
export default async function celebrateDays(container: MedusaContainer): Promise<void> {
  await celebrateDaysWorkflow(container).run()
}

export const config = { name: "encore-celebrate-days", schedule: "7 * * * *" }
