import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { EncoreEvents } from "../../events"
import { tellAdmins } from "../tell-admins"

/** Tells the shop of each clock that has run out, once: by an event, and its owner, its
 * member's manager and whom the settings name in the panel. */
export const tellOverdueStep = createStep(
  "encore-tell-overdue-complaints",
  async (_: void, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const overdue = await encore.overdueComplaints()
    if (!overdue.length) {
      return new StepResponse({ told: 0 })
    }
    const { settings } = await encore.programInForce()
    await container.resolve(Modules.EVENT_BUS).emit(
      overdue.map(({ id, ...complaint }) => ({
        name: EncoreEvents.COMPLAINT_OVERDUE,
        data: { id, complaint_id: id, ...complaint },
      }))
    )
    await tellAdmins(
      container,
      overdue.map(({ id, reference, clock, due_at, owner_id, manager_id }) => ({
        key: `encore:complaint:${id}:${clock}:${due_at.toISOString()}`,
        about: `complaints.notices.overdue_${clock}`,
        params: { reference },
        user_ids: [owner_id, manager_id, ...settings.complaints.escalate_to],
        resource_type: "encore_complaint",
        resource_id: id,
      })),
      settings.complaints.notification_locale
    )
    await encore.markComplaintsOverdue(overdue)
    return new StepResponse({ told: overdue.length })
  }
)
