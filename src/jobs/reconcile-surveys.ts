import { MedusaContainer } from "@medusajs/framework/types"
import { reconcileSurveysWorkflow } from "../workflows"

const DAY = 86_400_000

/** Finds what surveys missed since yesterday. */
export default async function reconcileSurveys(
  container: MedusaContainer
): Promise<void> {
  await reconcileSurveysWorkflow(container).run({
    input: { since: Date.now() - DAY, page_size: 500 },
  })
}

export const config = { name: "encore-reconcile-surveys", schedule: "17 * * * *" }
