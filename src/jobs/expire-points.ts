import { MedusaContainer } from "@medusajs/framework/types"
import { expirePointsWorkflow } from "../workflows"

export default async function expirePoints(container: MedusaContainer): Promise<void> {
  await expirePointsWorkflow(container).run()
}

export const config = { name: "encore-expire-points", schedule: "*/10 * * * *" }
