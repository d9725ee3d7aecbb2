import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { EncoreEvents } from "../../events"
import { tellAdmins } from "../tell-admins"

/**
 * Tells the shop of complaints that it wasn't told of yet, by an event and in the panel.
 * A crash in between repeats it; it can't lose one.
 */
export const tellComplaintsStep = createStep(
  "encore-tell-complaints",
  async (_: void, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const untold = await encore.untoldComplaints()
    if (!untold.length) {
      return new StepResponse({ told: 0 })
    }
    const { settings } = await encore.programInForce()
    await container.resolve(Modules.EVENT_BUS).emit(
      untold.map(
        ({ id, owner_id, manager_id: _manager, name: _name, ...complaint }) => ({
          name: EncoreEvents.COMPLAINT_OPENED,
          data: { id, complaint_id: id, owner_id, ...complaint },
        })
      )
    )
    await tellAdmins(
      container,
      untold.map((complaint) => ({
        key: `encore:complaint:${complaint.id}`,
        about: "complaints.notices.opened",
        params: { reference: complaint.reference, name: complaint.name ?? "" },
        user_ids: [complaint.owner_id, complaint.manager_id],
        resource_type: "encore_complaint",
        resource_id: complaint.id,
      })),
      settings.complaints.notification_locale
    )
    await encore.markComplaintsTold(untold.map(({ id }) => id))
    return new StepResponse({ told: untold.length })
  }
)
