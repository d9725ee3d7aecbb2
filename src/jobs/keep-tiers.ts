import { MedusaContainer } from "@medusajs/framework/types"
import { keepTiersWorkflow } from "../workflows"

export default async function keepTiers(container: MedusaContainer): Promise<void> {
  await keepTiersWorkflow(container).run()
}

export const config = { name: "encore-keep-tiers", schedule: "23 * * * *" }
