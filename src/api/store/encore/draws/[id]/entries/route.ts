import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../../i18n"
import { enterDrawWorkflow } from "../../../../../../workflows"
import { drawViews, findPublicDraw } from "../../../../../lib/draw-view"
import { memberOfCustomer } from "../../../../../lib/find-member"
import { localized } from "../../../../../lib/localized"
import { idempotencyKeyOf } from "../../../../../lib/posted-entry"
import { StoreEnterEncoreDraw } from "../../validators"

/**
 * The customer: enter a draw. `{ way: "free", country_code? }`, once and without buying
 * anything; `{ way: "points", entries, country_code? }` for points, with the header
 * `Idempotency-Key`, so that a repeated request costs once.
 */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<StoreEnterEncoreDraw>,
    res: MedusaResponse
  ) => {
    const body = req.validatedBody
    const actor_id = req.auth_context.actor_id
    const key = body.way === "points" ? idempotencyKeyOf(req) : ""
    const draw = await findPublicDraw(req.scope, req.params.id!)
    const member = await memberOfCustomer(req.scope, actor_id)
    const entering = {
      draw_id: draw.id,
      member_id: member.id,
      by: { actor_type: "customer" as const, actor_id },
    }
    await enterDrawWorkflow(req.scope).run({
      input:
        body.way === "points"
          ? { ...entering, ...body, key }
          : { ...entering, ...body },
    })
    const [view] = await drawViews(
      req.scope,
      [await findPublicDraw(req.scope, draw.id)],
      member.id,
      localeOf(req.headers)
    )
    res.json({ draw: view })
  }
)
