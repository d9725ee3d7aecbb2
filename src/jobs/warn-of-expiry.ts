import { MedusaContainer } from "@medusajs/framework/types"
import { warnOfExpiryWorkflow } from "../workflows"

export default async function warnOfExpiry(container: MedusaContainer): Promise<void> {
  await warnOfExpiryWorkflow(container).run()
}

export const config = { name: "encore-warn-of-expiry", schedule: "17 * * * *" }
