import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../i18n"
import { setStampCardStatusWorkflow } from "../../../../workflows"
import { adminStampCard } from "../../../lib/stamp-card-view"

/** The route that gives the card of its path this status. */
export function setStatus(status: "published" | "archived") {
  return async (
    req: AuthenticatedMedusaRequest,
    res: MedusaResponse
  ): Promise<void> => {
    const { result } = await setStampCardStatusWorkflow(req.scope).run({
      input: { id: req.params.id!, status, actor_id: req.auth_context.actor_id },
    })
    res.json({
      stamp_card: await adminStampCard(req.scope, result, localeOf(req.headers)),
    })
  }
}
