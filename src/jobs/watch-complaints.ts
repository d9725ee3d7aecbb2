import { MedusaContainer } from "@medusajs/framework/types"
import { watchComplaintsWorkflow } from "../workflows"

/** Tells of complaints whose clocks have run out, and closes those that are settled. */
export default async function watchComplaints(
  container: MedusaContainer
): Promise<void> {
  await watchComplaintsWorkflow(container).run()
}

export const config = { name: "encore-watch-complaints", schedule: "* * * * *" }
