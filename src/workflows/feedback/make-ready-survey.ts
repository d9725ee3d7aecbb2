import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { Locale, say } from "../../i18n"
import { Actor } from "../../modules/encore/audit/record"
import { ReadySurvey, readySurvey } from "../../modules/encore/feedback/surveys/ready"
import { saveSurveyStep } from "./steps/save-survey"

export type MakeReadySurveyInput = { handle: ReadySurvey; locale: Locale; by: Actor }

/**
 * Drafts a survey from a ready set, in all languages; its name is in the admin's.
 *
 * @summary Draft a ready survey.
 */
export const makeReadySurveyWorkflow = createWorkflow(
  "encore-make-ready-survey",
  (input: MakeReadySurveyInput) => {
    const survey = transform(input, ({ handle, locale, by }) => ({
      ...readySurvey(handle, say(locale, `surveys.ready.${handle}.name`)),
      by,
    }))
    return new WorkflowResponse(saveSurveyStep(survey))
  }
)
