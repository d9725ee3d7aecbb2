import { MedusaContainer } from "@medusajs/framework/types"
import { refreshDueStampsWorkflow } from "../workflows"

/** Lets stamps lapse whose time has come. */
export default async function refreshStamps(container: MedusaContainer): Promise<void> {
  await refreshDueStampsWorkflow(container).run()
}

export const config = { name: "encore-refresh-stamps", schedule: "*/10 * * * *" }
