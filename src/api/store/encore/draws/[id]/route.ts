import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { drawViews, findPublicDraw } from "../../../../lib/draw-view"
import { memberOfCustomer } from "../../../../lib/find-member"
import { localized } from "../../../../lib/localized"

/** Anybody: one prize draw; with their own entries for a signed-in customer. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const draw = await findPublicDraw(req.scope, req.params.id!)
    const customerId = req.auth_context?.actor_id
    const member = customerId ? await memberOfCustomer(req.scope, customerId) : null
    const [view] = await drawViews(
      req.scope,
      [draw],
      member?.id ?? null,
      localeOf(req.headers)
    )
    res.json({ draw: view })
  }
)
