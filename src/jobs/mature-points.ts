import { MedusaContainer } from "@medusajs/framework/types"
import { maturePointsWorkflow } from "../workflows"

export default async function maturePoints(container: MedusaContainer): Promise<void> {
  await maturePointsWorkflow(container).run()
}

export const config = { name: "encore-mature-points", schedule: "*/5 * * * *" }
