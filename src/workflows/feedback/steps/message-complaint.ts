import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { NewMessage } from "../../../modules/encore/feedback/complaints/messages"
import { tellAdmins } from "../tell-admins"

export type MessageComplaintInput = Omit<NewMessage, "at"> & { at?: Date | string }

/** Writes the message, and tells the complaint's owner of one of the customer's. */
export const messageComplaintStep = createStep(
  "encore-message-complaint",
  async ({ at, ...input }: MessageComplaintInput, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const result = await encore.addComplaintMessage({
      ...input,
      at: at ? new Date(at) : new Date(),
    })
    if (result.added && input.by.actor_type === "customer") {
      const { settings } = await encore.programInForce()
      await tellAdmins(
        container,
        [
          {
            key: `encore:complaint:message:${result.message_id}`,
            about: `complaints.notices.${result.reopened ? "reopened" : "replied"}`,
            params: { reference: result.complaint.reference },
            user_ids: [result.complaint.owner_id],
            resource_type: "encore_complaint",
            resource_id: result.complaint.id,
          },
        ],
        settings.complaints.notification_locale
      )
    }
    return new StepResponse(result)
  }
)
