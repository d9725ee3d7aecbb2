import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../modules/encore"
import { ANSWERING } from "../../modules/encore/feedback/surveys/find-asked"
import {
  RecordedResponse,
  RecordInput,
} from "../../modules/encore/feedback/surveys/record-response"
import { recordActivities } from "../earning/steps/record-activity"
import { EncoreEvents, eventsOf } from "../events"

/**
 * Records what somebody answered to a survey and lets follow what follows: points for a
 * first answer, the complaint that a low score is, and the event.
 *
 * A plain function and no workflow: the answer, the member's NPS and the complaint are one
 * statement with nothing to compensate, points are once for each answer, and the engine
 * would take longer over it than all of these together.
 *
 * @throws as recordResponse
 */
export async function answerSurvey(
  container: MedusaContainer,
  input: RecordInput
): Promise<RecordedResponse> {
  const encore = container.resolve(ENCORE_MODULE)
  const recorded = await encore.recordResponse(input)
  const { response_id, survey_id, member_id, score, nps, changed, rewarded } = recorded
  const awarded =
    rewarded && member_id && !changed
      ? await recordActivities(
          container,
          [
            {
              member_id,
              trigger: ANSWERING,
              source_type: "survey_response",
              source_id: response_id,
              at: input.at,
              data: { survey_id },
            },
          ],
          await encore.programInForce()
        )
      : null
  await container.resolve(Modules.EVENT_BUS).emit([
    {
      name: EncoreEvents.SURVEY_ANSWERED,
      data: {
        response_id,
        survey_id,
        member_id,
        score,
        nps_segment: nps?.segment ?? null,
        changed,
      },
    },
    ...(awarded ? eventsOf(awarded) : []),
  ])
  return recorded
}
