import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../modules/encore"

/** Members at once: their rows are locked for as long as that takes. */
const CHUNK = 500

/** Each chunk is a transaction, and each member is invited once: what breaks off goes on
 * with the next run. */
const sendDatedSurveysStep = createStep(
  "encore-send-dated-surveys",
  async (_: void, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const at = new Date()
    const due = await encore.surveysDue(at)
    for (const survey of due) {
      let after: string | null = null
      do {
        after = await encore.sendDatedPage(survey, { after, limit: CHUNK, at })
      } while (after !== null)
    }
    return new StepResponse(due.length)
  }
)

/**
 * Invites members to the surveys whose date has come.
 *
 * @summary Send the surveys of a date.
 */
export const sendDatedSurveysWorkflow = createWorkflow(
  "encore-send-dated-surveys",
  () => new WorkflowResponse(sendDatedSurveysStep())
)
