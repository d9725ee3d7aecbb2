import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { recordActivityWorkflow } from "../../../../../../workflows"
import { findMember } from "../../../../../lib/find-member"
import { localized } from "../../../../../lib/localized"
import { AdminRecordEncoreActivity } from "../../validators"

/** Admins and the host's own services: something of the host's that a member did. Rules
 * with this event give their points, once for each `source_id`. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminRecordEncoreActivity>,
    res: MedusaResponse
  ) => {
    const { event, source_id, data } = req.validatedBody
    const { id: member_id } = await findMember(req.scope, req.params.id!)
    const { result } = await recordActivityWorkflow(req.scope).run({
      input: {
        activities: [
          {
            member_id,
            trigger: "custom",
            event,
            source_type: `event:${event}`,
            source_id,
            at: new Date(),
            data,
          },
        ],
      },
    })
    const points = result.awards.reduce((sum, award) => sum + award.points, 0)
    res.json({
      activity: { member_id, event, source_id, points },
      awards: result.awards,
    })
  }
)
