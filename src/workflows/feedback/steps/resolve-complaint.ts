import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { ResolveInput } from "../../../modules/encore/feedback/complaints/resolve"
import { EncoreEvents } from "../../events"

export type ResolveComplaintInput = Omit<ResolveInput, "at"> & { at?: Date | string }

/** One transaction, then the event. The token goes to the customer alone: it isn't in
 * what a workflow writes down. */
export const resolveComplaintStep = createStep(
  "encore-resolve-complaint",
  async ({ at, ...input }: ResolveComplaintInput, { container }) => {
    const { complaint, token } = await container
      .resolve(ENCORE_MODULE)
      .resolveComplaint({
        ...input,
        at: at ? new Date(at) : new Date(),
      })
    if (token !== null) {
      await container.resolve(Modules.EVENT_BUS).emit({
        name: EncoreEvents.COMPLAINT_RESOLVED,
        data: {
          id: complaint.id,
          complaint_id: complaint.id,
          reference: complaint.reference,
          member_id: complaint.member_id,
          order_id: complaint.order_id,
        },
      })
    }
    return new StepResponse(complaint)
  }
)
