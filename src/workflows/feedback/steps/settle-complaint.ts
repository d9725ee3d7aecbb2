import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { SettledAnswer } from "../../../modules/encore/feedback/complaints/settle"
import { tellAdmins } from "../tell-admins"

export type SettleComplaintInput = SettledAnswer

/** Takes the customer's answer down; a no is told to the complaint's owner. */
export const settleComplaintStep = createStep(
  "encore-settle-complaint",
  async (input: SettleComplaintInput, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const complaint = await encore.answerSettled({ ...input, at: new Date() })
    if (!input.settled) {
      const { settings } = await encore.programInForce()
      await tellAdmins(
        container,
        [
          {
            key: `encore:complaint:${complaint.id}:unsettled:${complaint.reopened_count}`,
            about: "complaints.notices.reopened",
            params: { reference: complaint.reference },
            user_ids: [complaint.owner_id],
            resource_type: "encore_complaint",
            resource_id: complaint.id,
          },
        ],
        settings.complaints.notification_locale
      )
    }
    return new StepResponse({ id: complaint.id, status: complaint.status })
  }
)
