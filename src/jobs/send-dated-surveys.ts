import { MedusaContainer } from "@medusajs/framework/types"
import { sendDatedSurveysWorkflow } from "../workflows"

/** Surveys whose date has come go out. */
export default async function sendDatedSurveys(
  container: MedusaContainer
): Promise<void> {
  await sendDatedSurveysWorkflow(container).run()
}

export const config = {
  name: "encore-send-dated-surveys",
  schedule: "*/5 * * * *",
}
